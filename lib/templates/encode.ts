/** How a value is written into the text around it: once, and only for that text's own syntax. */
export type Encode = (value: string) => string

/** For a URL or a form body. A broken surrogate becomes U+FFFD, as the browser itself sends it. */
export const encodeForUrl: Encode = (value) => encodeURIComponent(value.toWellFormed())

/** For the inside of a JSON string. */
export const encodeForJson: Encode = (value) => JSON.stringify(value).slice(1, -1)

/** For a header, which is one line. */
export const encodeForHeader: Encode = (value) => value.replace(/[\r\n\0]+/g, ' ')

/** For plain text. */
export const encodeForText: Encode = (value) => value
