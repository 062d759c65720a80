import { useHostAccess } from '@/components/data/host-access'
import { Notice } from '@/components/ui/Notice'

/** Says beside older clicks that new ones cannot be seen, and asks for the access. */
export function AccessNotice() {
  const { granted, request } = useHostAccess()
  if (granted !== false) return null
  return (
    <Notice kind="warn">
      <p>Access to all sites was taken away: new clicks are not seen.</p>
      <button type="button" className="button" onClick={request}>
        Allow access to all sites
      </button>
    </Notice>
  )
}
