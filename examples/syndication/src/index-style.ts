import { raw } from 'hono/html'

/** The look of the page for people. Nothing here comes from the newsroom. */
export const pageCss = raw(`
  :root {
    color-scheme: light dark;
    --ink: light-dark(#1c1a17, #e9e4da);
    --soft: light-dark(#625b52, #aaa195);
    --paper: light-dark(#fffdf8, #171512);
    --line: light-dark(#d9d0c1, #3a352e);
    --mark: light-dark(#9c2018, #ff9a8c);
  }
  html { background: var(--paper); color: var(--ink); font: 1.05rem/1.5 'Palatino Linotype', Palatino, P052, Georgia, serif; }
  body { max-width: 56rem; margin: auto; padding: 1.5rem 1.2rem 4rem; overflow-wrap: break-word; }
  header { border-bottom: 3px double var(--line); }
  h1 { font-size: clamp(1.8rem, 6vw, 2.6rem); line-height: 1.15; margin: 0.4em 0 0.2em; }
  h2 { font-size: 1.25rem; margin: 2.2em 0 0.4em; }
  header p, small { color: var(--soft); }
  a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: 0.18em; }
  a:hover { color: var(--mark); }
  ul { list-style: none; margin: 0; padding: 0; }
  small { display: block; font: 0.85rem/1.4 system-ui, sans-serif; }
  .feeds { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1px; margin-top: 1.5rem; background: var(--line); border: 1px solid var(--line); }
  .feeds li { background: var(--paper); padding: 0.9rem 1rem; color: var(--soft); }
  .feeds a { display: block; color: var(--ink); font: 600 1rem/1.6 ui-monospace, monospace; }
  .records li { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; border-top: 1px solid var(--line); padding: 0.5rem 0; }
  .formats { display: flex; gap: 0.9rem; flex: none; font: 0.85rem/1.6 system-ui, sans-serif; }
`)
