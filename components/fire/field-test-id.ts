const short: Readonly<Record<string, string>> = { accessToken: 'token', test_event_code: 'test-code' }

/** The `data-testid` of a conversions API's field: `capi-event-name`. */
export function fieldTestId(name: string): string {
  return `capi-${short[name] ?? name.replaceAll('_', '-')}`
}
