import { z } from 'zod'

// The extension's content security policy forbids `eval`, by which zod would compile its checks; it decides when
// a schema is made, so every schema takes zod from here: https://zod.dev/api#jitless
z.config({ jitless: true })

export { z }
