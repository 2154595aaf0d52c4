/** What `npm start -- --help` prints: it must answer before anything is installed. */
export const help = `npm start: the whole newsroom on this machine, no account, no cloud.

Starts the lake (content store), the Studio (for editors), the reader site, the
text edition, the feeds and the newsletter, loads the sample newsroom the first
time, prints the addresses, and stays in the foreground. Ctrl-C stops everything;
the content stays.

Settings, as environment variables:
  ONRECORD_LAKE_PORT          port of the lake            3030
  ONRECORD_STUDIO_PORT        port of the Studio          3333
  ONRECORD_SITE_PORT          port of the reader site     3000
  ONRECORD_SYNDICATION_PORT   port of the feeds           3001
  ONRECORD_NEWSLETTER_PORT    port of the newsletter      3002
  ONRECORD_TEXT_PORT          port of the text edition    3003
  ONRECORD_DATA               folder with all content     .onrecord/data

Example:
  ONRECORD_SITE_PORT=8080 npm start

To begin anew, stop it and delete the data folder. To test everything: npm test.`
