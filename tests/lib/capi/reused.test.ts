import { describe, expect, it } from 'vitest'
import { apis } from '@/lib/capi/catalogue'
import { reusedIdFindings } from '@/lib/capi/rules/reused'

describe.each(apis)('an event of $id', (api) => {
  const { eventId, event } = api.conversion
  const draft = { [eventId]: 'order-1', [event.field]: 'anything' }
  const sent = (change: Record<string, string> = {}, of = api.id) => ({
    api: of,
    values: Object.entries({ ...draft, ...change }).map(([name, value]) => ({ name, value, from: '' })),
  })
  const found = (...runs: ReturnType<typeof sent>[]) => reusedIdFindings(api, draft, runs)

  it('has an ID of its form, and is warned of when it went out before', () => {
    expect(Object.keys(api.fields.shape)).toContain(eventId)
    expect(found(sent())).toMatchObject([{ id: 'event-id-reused', severity: 'warn', field: eventId }])
    expect(found(sent(), sent())[0]?.says).toMatch(/2 times before\.$/)
    expect(reusedIdFindings(api, draft, [{ ...sent(), live: true }])[0]?.says).toMatch(
      /once before, also live/,
    )
  })

  it('says that the ID went out with another click or with none', () => {
    const says = (...clickIds: (string | undefined)[]) =>
      reusedIdFindings(
        api,
        draft,
        clickIds.map((clickId) => ({ ...sent(), ...(clickId ? { clickId } : {}) })),
        'click-1',
      )[0]?.says
    expect(says('click-2')).toMatch(/once before, but not with this click\.$/)
    expect(says(undefined)).toMatch(/once before, but not with this click\.$/)
    expect(says('click-2', 'click-1')).toMatch(/2 times before\.$/)
  })

  it('is new with another ID, another name, at another API, or without an ID', () => {
    expect(found(sent({ [eventId]: 'order-2' }), sent({ [event.field]: 'other' }), sent({}, 'none'))).toEqual(
      [],
    )
    expect(reusedIdFindings(api, { ...draft, [eventId]: '' }, [sent({ [eventId]: '' })])).toEqual([])
  })
})
