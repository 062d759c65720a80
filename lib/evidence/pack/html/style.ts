import { html } from './markup'

/** Read on a screen in light and dark, and printed black on white; the colours are those of the product. */
export const style = html`
:root {
  color-scheme: light dark;
  --paper: #ffffff; --raised: #f6f7f9; --line: #d5d9e0; --ink: #1b1f27; --soft: #525a68;
  --bad: #b3261e; --warn: #7d5000; --ok: #1a6e3c; --accent: #0b5cc4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1f2023; --raised: #27292d; --line: #43474e; --ink: #e7e9ee; --soft: #a9b0bc;
    --bad: #ff8f85; --warn: #f0bf5c; --ok: #74cf97; --accent: #7fb4ff;
  }
}
* { box-sizing: border-box; }
body {
  max-width: 1100px; margin: 0 auto; padding: 20px 16px 40px;
  background: var(--paper); color: var(--ink);
  font: 13px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
h1 { margin: 2px 0 12px; font-size: 21px; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 30px 0 8px; padding-bottom: 4px; border-bottom: 1px solid var(--line); font-size: 16px; }
h3 { margin: 18px 0 6px; font-size: 13px; overflow-wrap: anywhere; }
h4 { margin: 12px 0 4px; color: var(--soft); font-size: 12px; font-weight: 600; }
p { margin: 4px 0; }
.soft { color: var(--soft); }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
.ok { color: var(--ok); }
.mark { font-weight: 600; white-space: nowrap; }
code, pre, .mono {
  font: 12px/1.45 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  overflow-wrap: anywhere;
}
pre {
  margin: 0; padding: 8px 10px; border: 1px solid var(--line); border-radius: 4px;
  background: var(--raised); white-space: pre-wrap;
}
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td {
  padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line);
  text-align: left; vertical-align: top; font-weight: normal;
}
thead th { color: var(--soft); font-size: 12px; white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.time { overflow-wrap: normal; white-space: nowrap; }
.wide { min-width: 18em; overflow-wrap: anywhere; }
.facts th { width: 11em; color: var(--soft); }
.facts td { overflow-wrap: anywhere; }
.finding { margin: 10px 0; padding-left: 10px; border-left: 3px solid currentColor; }
.finding > p { color: var(--ink); }
.finding > p.soft { color: var(--soft); }
.start td, .start th { border-top: 2px solid var(--accent); }
.matrix td, .matrix th { white-space: nowrap; overflow-wrap: normal; }
.matrix .wide { white-space: normal; overflow-wrap: anywhere; }
@page { margin: 14mm 12mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --raised: #f6f7f9; --line: #c4c8d0; --ink: #000000; --soft: #444b57;
    --bad: #9c1d16; --warn: #6a4400; --ok: #145a30; --accent: #0b5cc4;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  code, pre, .mono { font-size: 8pt; }
  h2, h3, h4 { break-after: avoid; }
  tr, .finding { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .wide { min-width: 0; }
  .page { break-before: page; }
}
@media (max-width: 600px) {
  body { padding: 12px 10px 30px; }
  .facts th { width: 7.5em; }
}
`
