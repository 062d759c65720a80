import { t } from '../text'
import { whyCostly } from './pattern-cost'
import { z } from './zod'

export const idKindSchema = z.enum([
  'ad-click',
  'network-click',
  'tracker-click',
  'sub-id',
  'campaign',
  'analytics',
  'email',
])

export const idWhereSchema = z.enum(['query', 'path', 'fragment', 'nested', 'cookie', 'body'])

/** A regular expression as text: patterns are data, with bounded cost, never code. */
const pattern = z
  .string()
  .max(300)
  .superRefine((text, context) => {
    const message = isRegularExpression(text) ? whyCostly(text) : t`is not a valid regular expression`
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })

/** Such a pattern of which the beginning is fixed: it is tried once on a value, not at every letter of it. */
export const anchoredPatternSchema = pattern.refine(
  (text) => text.startsWith('^'),
  t`must begin with ^, so that it says what the whole value begins with`,
)

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}

/** A host, or `*.host` for it and every host below it. */
export const hostSchema = z
  .string()
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, t`must be a lower-case host, or *.host`)

export const identifierSchema = z.object({
  /** Parameter names, in the case in which the vendor writes them; matched without regard to case. */
  names: z.array(z.string().min(1)).min(1),
  kind: idKindSchema,
  where: z.array(idWhereSchema).min(1),
  /** What a real value looks like. Where other vendors use the name too, a value must match it to count. */
  format: pattern.optional(),
  /** The shape is so telling that it names the platform under any parameter name. */
  distinctive: z.boolean().optional(),
  /**
   * Other vendors use this name too: it counts only on this platform's hosts, beside one of `companions`, or
   * when a distinctive format matches.
   */
  ambiguous: z.boolean().optional(),
  /** Parameters whose presence in the same URL decides for this platform. */
  companions: z.array(z.string()).optional(),
  /** Cookies that store it; `*` at the end stands for any rest. */
  cookies: z.array(z.string()).optional(),
  /** What it becomes downstream, e.g. `user_data.fbc`. */
  becomes: z.array(z.string()).optional(),
  maxLength: z.number().int().positive().optional(),
  /** The vendor's page that says that a value in another case is another value. */
  caseSensitive: z.string().url().optional(),
  /** Values that the vendor's own pages print: a click with one of them is nobody's. */
  examples: z.array(z.string().min(1)).optional(),
  /** The platform's own tag must see it on the landing page. */
  neededAtLanding: z.boolean().optional(),
  docs: z.string().url().optional(),
})

/** An identifier that travels as a path segment: the first group of `pattern` is its value. */
export const pathIdentifierSchema = z.object({
  hosts: z.array(hostSchema).min(1),
  pattern,
  name: z.string(),
  kind: idKindSchema,
})

/** Where a destination URL sits inside a link of this platform. */
export const nestedUrlSchema = z.object({
  hosts: z.array(hostSchema),
  parameters: z.array(z.string()).min(1),
})

/** A browser's match pattern for http and https, in which `*` stands for any text. */
export const webPatternSchema = z
  .string()
  .max(200)
  .regex(
    /^\*:\/\/(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+)\/.+$/,
    t`must be like ${'*://host/path*'} or ${'*://*/path*'}`,
  )

/**
 * The requests of a script, as a browser's match pattern: customers have tracking domains of their own, so that
 * mostly the path must tell. Every request that fits wakes the extension, so one for any host must be narrow.
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export const matchPatternSchema = webPatternSchema.refine(
  (text) => !text.startsWith('*://*/') || text.slice('*://*/'.length).replaceAll('*', '').length >= 8,
  t`is for any host, so its path must tell more`,
)

/** A value that a script keeps in the browser; `*` at the end of its name stands for any rest. */
export const storedValueSchema = z.object({
  area: z.enum(['cookie', 'local-storage', 'session-storage']),
  name: z.string().min(1),
})

/** A request that a tracking script of the platform makes on a landing page. */
export const scriptSchema = z.object({
  calls: z.array(matchPatternSchema).min(1),
  /** What the path must look like besides, where a match pattern cannot say it. */
  path: pattern.optional(),
  /** It only loads the script; it records a click; or it tells more of a click that was recorded before. */
  role: z.enum(['library', 'click', 'follow-up']),
  /** Parameters of the request that hold the click's ID; where it is in the answer alone, there are none. */
  idParameters: z.array(z.string().min(1)).optional(),
  /** Where the script keeps the click's ID. */
  storage: z.array(storedValueSchema).optional(),
  /** Parameters that the script adds to links of the page. */
  rewrites: z.array(z.string().min(1)).optional(),
  docs: z.string().url(),
})

const names = z.array(z.string().min(1)).min(1)

/** A call by which a conversion is told from a page: to the network that is to pay for it, or to a platform's pixel. */
export const pixelSchema = z.object({
  /** Narrow enough that page views, which every site sends, do not fit. */
  calls: z.array(matchPatternSchema).min(1),
  /** What the path must look like besides, where a match pattern cannot say it. */
  path: pattern.optional(),
  /**
   * Its parameters stand in the body of a POST, besides those of the URL: as a form, as JSON, in which
   * `context.pixel.code` is an entry within, or as lines that are each a query. Bodies are read in tabs of a journey
   * alone, so that the filter may fit page views.
   */
  body: z.enum(['form', 'json', 'lines']).optional(),
  /** The events that are noted where the filter cannot say so; needed with `body`. */
  events: names.optional(),
  /** It tells a network of the order that it pays for; or it is one of a pixel's events. */
  role: z.enum(['conversion', 'event']),
  /**
   * Parameters in which it tells what, the first that is there counts: of the query, or of a path such as `/ref:1/`.
   * `ed.value` is also the entry `value` of JSON in the parameter `ed`.
   */
  fields: z.object({
    /** Account, advertiser or dataset. */
    dataset: names.optional(),
    event: names.optional(),
    /** The ID by which the same event of a server is recognised. */
    id: names.optional(),
    orderId: names.optional(),
    clickId: names.optional(),
    value: names.optional(),
    currency: names.optional(),
  }),
  /** Parameters that tell more and nothing of a person; what is named nowhere here is not recorded. */
  others: names.optional(),
  /** The value is the sum of numbered lines, `#` for the number, each a price for one piece. */
  lines: z.object({ amount: z.string().regex(/#/), quantity: z.string().regex(/#/) }).optional(),
  /** The value is a list of sums. */
  separator: z.string().length(1).optional(),
  /** The value is in hundredths. */
  unit: z.literal('minor').optional(),
  /** The network does not credit a call without the click's ID; else it may know the click by its own cookie. */
  needsClickId: z.boolean().optional(),
  /** With which conversions API it shares its events, and within how many hours the platform counts the same one once. */
  dedup: z
    .object({
      api: z.string(),
      hours: z.number().positive().optional(),
      /** The API writes the pixel's names in another way, such as SIGN_UP for SignUp. */
      otherSpelling: z.boolean().optional(),
      docs: z.string().url(),
    })
    .optional(),
  docs: z.string().url(),
})

export const postbackSchema = z.object({
  /** Who calls whom, from this platform's side: it is called, or it calls. */
  direction: z.enum(['receives', 'fires']),
  method: z.enum(['GET', 'POST']),
  /** `{click_id}`-style macros are Clickscope's own names here; `https://{domain}/…` where the host is private. */
  template: z.string(),
  required: z.array(z.string()),
  optional: z.array(z.string()),
  /** The parameter that returns the click ID. */
  clickIdParameter: z.string(),
  payoutUnit: z.enum(['major', 'minor']).optional(),
  /** The only values that a parameter takes; a word that another parameter lists, as `sale_status` does, counts too. */
  accepts: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  docs: z.string().url().optional(),
})

/** How an answer's body reads; each entry is matched without regard to case. */
export const answersSchema = z.object({
  accepted: z.array(pattern),
  duplicate: z.array(pattern),
  rejected: z.array(pattern),
})

const documentedSchema = z.object({ says: z.string().min(1), docs: z.string().url() })

/** Everything known about one platform, as data. One file per platform; the user's own are read by it too. */
export const platformSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(['ad', 'network', 'tracker', 'analytics', 'email', 'generic']),
  docs: z.array(z.string().url()).min(1),
  /** Hosts a click is redirected through. */
  hosts: z.array(hostSchema),
  /**
   * Addresses at which an ad platform counts, and charges, a click: each matched without regard to case against
   * host and path, as `www.google.com/aclk`.
   */
  adClicks: z.array(pattern).min(1).optional(),
  /** The vendor's page that says that a click of this ad platform may be led on by servers alone. */
  serverRedirectsOnly: z.string().url().optional(),
  identifiers: z.array(identifierSchema),
  pathIdentifiers: z.array(pathIdentifierSchema).optional(),
  nested: z.array(nestedUrlSchema).optional(),
  /** Direct tracking: requests of its scripts on landing pages, to which no redirect led. */
  scripts: z.array(scriptSchema).min(1).optional(),
  /** Calls by which pages tell of conversions. */
  pixels: z.array(pixelSchema).min(1).optional(),
  macros: z
    .object({
      syntax: z.string(),
      clickId: z.string().optional(),
      names: z.record(z.string(), z.string()),
      /** It knows macros that rename their value: `{status: lead=reg sale=dep}`. */
      transforms: z.boolean().optional(),
      /** Names that its customers choose, or that hold a value: `{_promo}`, `{ifmobile:m}`. */
      open: pattern.optional(),
    })
    .optional(),
  linkTemplate: z.string().optional(),
  /** How long a link may be that is given to it, and the vendor's page that says so. */
  longestLink: z.object({ characters: z.number().int().positive(), docs: z.string().url() }).optional(),
  /**
   * The macro that gives back what a parameter of its link brought, where it is not the macro of that name; `*` is
   * any parameter, on the right its name.
   */
  slots: z.record(z.string(), z.string()).optional(),
  postback: postbackSchema.optional(),
  answers: answersSchema.optional(),
  /** The page that says that a postback which is refused is answered like one that counts. */
  silent: z.string().url().optional(),
  /** What it does, as a sender, where its postback is not answered by a 2xx; continues its name. */
  resends: documentedSchema.optional(),
  /** How it lets itself be tested without a conversion that counts; a whole sentence. */
  tryOut: documentedSchema.extend({ parameter: z.string().optional() }).optional(),
})

/** URLs a platform file is tested with: identifiers that must be found, and URLs in which nothing must be. */
export interface PlatformSamples {
  found: {
    url: string
    ids: { name: string; value: string; kind?: IdKind; where?: IdWhere }[]
    source: string
  }[]
  nothing: string[]
  /** Addresses of `adClicks`. */
  adClicks?: string[]
  /** Requests of `scripts`, and near misses that must not be taken for one. */
  calls?: { made: string[]; other: string[] }
  /** The same of `pixels`. */
  pixels?: {
    made: string[]
    other: string[]
    /** Of calls with a body: what is noted, and what must not be. */
    bodies?: { url: string; made: string; other: string }[]
  }
}

export type IdKind = z.infer<typeof idKindSchema>
export type IdWhere = z.infer<typeof idWhereSchema>
export type Identifier = z.infer<typeof identifierSchema>
export type Script = z.infer<typeof scriptSchema>
export type Pixel = z.infer<typeof pixelSchema>
export type Platform = z.infer<typeof platformSchema>
/** A platform as its author writes it. */
export type PlatformInput = z.input<typeof platformSchema>
