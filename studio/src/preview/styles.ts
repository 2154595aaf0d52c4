/** Plain typography for the client's HTML: what is read is looked at here, not how a site dresses it. */
export const styles = `
  body { margin: 0; padding: 24px; max-width: 42rem; font: 17px/1.6 Georgia, serif; color: #1a1816; }
  h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 0.5rem; }
  h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
  img { max-width: 100%; height: auto; }
  figure { margin: 1.5rem 0; }
  blockquote { margin: 0; font-size: 1.2rem; }
  figcaption, .byline, .provenance, .record { font: 14px/1.5 system-ui, sans-serif; }
  .standfirst { font-size: 1.2rem; color: #66605a; margin: 0 0 1rem; }
  .claim, .updates { border-left: 3px solid #8a4b08; padding-left: 1rem; }
  .label { font-size: 0.8rem; border: 1px solid; border-radius: 1rem; padding: 0 0.5rem; }
`
