import { z } from 'zod'

// The extension's content security policy forbids `eval`, by which zod would compile its checks. To be imported
// before any schema: https://zod.dev/api#jitless
z.config({ jitless: true })
