import { useEffect, useState } from 'react'

type Rest = Awaited<ReturnType<typeof loadRest>>

/**
 * What is derived of clicks needs the catalogue, all checks and the user's whole settings: the popup does not wait
 * for them to show itself. Undefined until loaded.
 */
export function useRest(): Rest | undefined {
  const [rest, setRest] = useState<Rest>()
  useEffect(() => {
    loadRest().then(setRest, (error) =>
      setRest(() => {
        // As an error of drawing, for the guard around.
        throw error
      }),
    )
  }, [])
  return rest
}

async function loadRest() {
  const [{ followSettings }, { LastClick }, { OtherTabs }] = await Promise.all([
    import('@/components/data/settings'),
    import('./LastClick'),
    import('./OtherTabs'),
  ])
  await followSettings()
  return { LastClick, OtherTabs }
}
