import { rewriteHeaders } from '../record/sensitive/headers'
import { EXPORT_MARKER } from '../record/sensitive/marker'
import type { Rewriter } from '../record/sensitive/rewriter'
import { rewriteText, rewriteUrl } from '../record/sensitive/text'
import type { Answer, AnswerBody, Followed, Run, TestRequest } from '../schemas/run'
import { unreplacedMacro } from '../url/macro-shape'

/** The run with the sensitive values of its template, values, request and answer replaced. */
export function rewriteRun(run: Run, rewriter: Rewriter): Run {
  const { template, templateBody, followed, experiment, note, tags } = run
  return {
    ...run,
    ...(template === undefined ? {} : { template: rewriteUrl(template, sparingMacros(rewriter)) }),
    ...(templateBody === undefined
      ? {}
      : { templateBody: rewriteText(templateBody, sparingMacros(rewriter)) }),
    values: run.values.map((filled) => ({
      ...filled,
      value: rewriteNamed(filled.name, filled.value, rewriter),
    })),
    ...rewriteExchange(run, rewriter),
    ...(followed ? { followed: followed.map((hop) => ({ ...hop, ...rewriteExchange(hop, rewriter) })) } : {}),
    ...(experiment
      ? {
          experiment: {
            ...experiment,
            plan: experiment.plan.map((step) => ({ ...step, label: rewriteText(step.label, rewriter) })),
          },
        }
      : {}),
    ...(note === undefined ? {} : { note: rewriteText(note, rewriter) }),
    ...(tags ? { tags: tags.map((tag) => rewriteText(tag, rewriter)) } : {}),
  }
}

/** What was sent, and what came back. */
function rewriteExchange(
  { request, sentHeaders, answer, error }: Pick<Followed, 'request' | 'sentHeaders' | 'answer' | 'error'>,
  rewriter: Rewriter,
): Pick<Followed, 'request' | 'sentHeaders' | 'answer' | 'error'> {
  return {
    request: rewriteRequest(request, rewriter),
    ...(sentHeaders ? { sentHeaders: rewriteHeaders(sentHeaders, rewriter) } : {}),
    ...(answer ? { answer: rewriteAnswer(answer, rewriter) } : {}),
    ...(error ? { error: { ...error, text: rewriteText(error.text, rewriter) } } : {}),
  }
}

function rewriteRequest(request: TestRequest, rewriter: Rewriter): TestRequest {
  return {
    ...request,
    url: rewriteUrl(request.url, rewriter),
    headers: rewriteHeaders(request.headers, rewriter),
    ...(request.body === undefined ? {} : { body: rewriteText(request.body, rewriter) }),
  }
}

/** A value without what is sensitive by its name, or in it. */
export function rewriteNamed(name: string, value: string, rewriter: Rewriter): string {
  const kind = rewriter.kindOf([name], value)
  return kind ? rewriter.hide(value, kind) : rewriteText(value, rewriter)
}

/** `token={token}` in a template tells nothing but the name. */
function sparingMacros(rewriter: Rewriter): Rewriter {
  return {
    ...rewriter,
    hide: (value, kind) => (unreplacedMacro(value) === value ? value : rewriter.hide(value, kind)),
  }
}

function rewriteAnswer(answer: Answer, rewriter: Rewriter): Answer {
  const { ip, redirectTo } = answer
  return {
    ...answer,
    statusLine: rewriter.text(answer.statusLine),
    headers: rewriteHeaders(answer.headers, rewriter),
    body: rewriteBody(answer.body, rewriter),
    ...(ip === undefined ? {} : { ip: rewriter.hide(ip, 'ip') }),
    ...(redirectTo === undefined ? {} : { redirectTo: rewriteUrl(redirectTo, rewriter) }),
  }
}

const hasMarker = new RegExp(EXPORT_MARKER)

/**
 * Bytes cannot be replaced in part: where they hold something sensitive they are left out, the text stays. What
 * was masked in the text before now, nothing else tells of the bytes.
 */
function rewriteBody({ base64, ...body }: AnswerBody, rewriter: Rewriter): AnswerBody {
  const text = rewriteText(body.text, rewriter)
  if (base64 === undefined) return { ...body, text }
  const bytes = atob(base64)
  const isHarmless = text === body.text && !hasMarker.test(text) && rewriteText(bytes, rewriter) === bytes
  return { ...body, text, ...(isHarmless ? { base64 } : {}) }
}
