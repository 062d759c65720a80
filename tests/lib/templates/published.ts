import published from '../../fixtures/postbacks/published.json'

/** Postback templates as vendors publish them, with the page each is from. */
export const publishedTemplates: readonly { vendor: string; template: string; source: string }[] = published
