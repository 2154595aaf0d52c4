/** News organisations a reporter names without saying what they are. */
export const outlets: ReadonlySet<string> = new Set(
  `reuters|ap|the associated press|associated press|afp|agence france-presse|dpa|ansa|efe|tass|ria|ria novosti|interfax|
kcna|yonhap|kyodo|kyodo news|xinhua|global times|people's daily|cctv|irna|isna|tasnim|fars|sana|mena|wafa|anadolu|
bbc|bbc news|bbc radio|cnn|nbc|nbc news|cbs|cbs news|abc|abc news|fox|fox news|msnbc|npr|pbs|c-span|bloomberg|politico|axios|
sky|sky news|itv|itv news|channel 4|channel 4 news|al jazeera|al arabiya|france 24|france info|franceinfo|bfm|bfmtv|le monde|le figaro|liberation|
der spiegel|spiegel|die zeit|bild|ard|zdf|deutschlandfunk|el pais|el país|la repubblica|corriere della sera|
the guardian|guardian|the times|times|the sunday times|daily mail|the sun|the independent|the telegraph|
daily telegraph|financial times|the economist|the new york times|new york times|the washington post|
washington post|the wall street journal|wall street journal|los angeles times|usa today|time|newsweek|
nhk|asahi|asahi shimbun|mainichi|yomiuri|nikkei|ndtv|the hindu|times of india|dawn|haaretz|the press association|press association|pa|
rt|sputnik|rossiya|svt|sveriges radio|nrk|dr|yle|nos|rte|rté|cbc|radio-canada|abc radio|telegram|the athletic|espn|variety|the hollywood reporter|hollywood reporter|rolling stone|
the new yorker|new yorker|the atlantic|vanity fair|forbes|fortune|wired|the verge|techcrunch|the lancet|
le soir|the spectator|private eye|the scotsman|the herald|the irish times|irish times|the globe and mail|the age|
the sydney morning herald|the straits times|the chosun ilbo|hankyoreh|the japan times|the moscow times|the kyiv independent|
china daily|south china morning post|the daily beast|buzzfeed news|propublica|the intercept|semafor|puck|stat news`
    .split(/[|\n]/)
    .filter((name) => name !== ''),
)

/** Where people post. They carry words as outlets do. */
export const platforms: ReadonlySet<string> = new Set(
  `x twitter facebook instagram telegram tiktok linkedin youtube weibo mastodon bluesky threads
  whatsapp truth`.split(/\s+/),
)
