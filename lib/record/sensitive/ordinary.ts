/** Plain words and the addresses of sites, which occur in every text and tell nothing. */
export const ORDINARY = /^[a-z]+(?:[-_./ ][a-z]+)*$|^https?:\/\/|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i
