import { RequestPreview } from '@/components/fire/RequestPreview'
import { VersionList } from '@/components/versions/VersionList'
import type { TestRequest } from '@/lib/schemas/run'
import type { Template, TemplateContent } from '@/lib/schemas/template'
import { addVersion } from '@/lib/store/templates'
import { t } from '@/lib/text'
import { TemplateDiff } from './TemplateDiff'

/** All versions of a template, each with the request that it makes. */
export function Versions({ template }: { template: Template }) {
  return (
    <VersionList
      versions={template.versions}
      show={(content) => <RequestPreview request={asRequest(content)} />}
      compare={(older, newer) => <TemplateDiff older={older} newer={newer} />}
      onRestore={({ version, content }) =>
        addVersion(template.id, content, { note: t`Version ${version} again`, restored: version }, Date.now())
      }
    />
  )
}

function asRequest({ method, url, headers, contentType, body }: TemplateContent): TestRequest {
  const typed = contentType && body ? [{ name: 'Content-Type', value: contentType }] : []
  return { method, url, headers: [...typed, ...headers], body }
}
