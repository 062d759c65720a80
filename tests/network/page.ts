const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9dee7, #333a47); --quiet: light-dark(#566072, #9aa5b8);
  --paper: light-dark(#fff, #1a1f28); --accent: light-dark(#2456d6, #8db0ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#f4f6fa, #11151c);
  color: light-dark(#18202e, #e8ecf3); }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; letter-spacing: -.01em; }
p { margin: 0 0 1rem; color: var(--quiet); }
.host { margin: 0 0 .75rem; font: 600 .8125rem/1 ui-monospace, monospace; color: var(--accent); }
ul { list-style: none; margin: 2rem 0 0; padding: 0; display: grid; gap: .75rem; }
li, dl, form { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .625rem; background: var(--paper); }
li a { font-weight: 600; color: var(--accent); text-underline-offset: .2em; }
li p { margin: .25rem 0 .5rem; }
code, dd { font: .8125rem/1.5 ui-monospace, monospace; color: var(--quiet); overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .75rem; font-size: 1rem; } dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
label { display: grid; gap: .25rem; margin: 0 0 1rem; }
input { padding: .5rem .75rem; font: inherit; border: 1px solid var(--line); border-radius: .375rem; }
.button { display: inline-block; padding: .625rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer;
  border: 0; border-radius: .375rem; background: var(--accent); color: var(--paper); text-decoration: none; }
`

export interface Page {
  host: string
  title: string
  /** HTML, as all of the page; whatever came with the request in it must have gone through `escapeHtml`. */
  body: string
  /** What stands first in the head, such as a script. */
  head?: string
}

/** A whole page. Its icon is inline, so that no request of the browser's own disturbs the record. */
export function page({ host, title, body, head = '' }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">${head}
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="host">${escapeHtml(host)}</p>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
}

/** Text as it may stand in HTML, also in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A value as a literal that may stand in a script, also in one of JSON: nothing in it can end the script. */
export function scriptLiteral(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
