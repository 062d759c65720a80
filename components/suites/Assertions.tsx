import { placeWords } from '@/components/checks/finding-words'
import { download } from '@/components/ui/download'
import { exportFileName } from '@/components/workbench/file-name'
import type { SuiteResult } from '@/lib/checks/assertions/assertion'
import { tallyOf } from '@/lib/checks/assertions/tally'
import { junitXml } from '@/lib/evidence/junit'
import { judgedClick, junitSuites, resultsJson } from '@/lib/evidence/suite-results'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { AssertionMark } from './AssertionMark'
import './assertions.css'

interface AssertionsProps {
  click: Click
  /** Of the suites that are for it. */
  results: readonly SuiteResult[]
  /** Shows a hop, counted from 0; of a result of the journey along all of its clicks. */
  onHop: (hop: number, ofJourney: boolean) => void
}

/** What the suites say of a click or journey, rule by rule. */
export function Assertions({ click, results, onHop }: AssertionsProps) {
  if (results.length === 0) return null
  const judged = [judgedClick(click, results)]
  const save = (text: string, extension: string, mime: string) =>
    download(text, exportFileName(Date.now(), click, extension), mime)
  return (
    <section className="assertions" aria-label={t`Assertions`}>
      <header>
        <h2>{t`Assertions`}</h2>
        <button
          type="button"
          className="button link"
          title={t`Save these results as JSON`}
          data-testid="results-json"
          onClick={() => save(resultsJson(judged), 'results.json', 'application/json')}
        >
          {t`JSON`}
        </button>
        <button
          type="button"
          className="button link"
          title={t`Save these results as JUnit XML`}
          data-testid="results-junit"
          onClick={() =>
            save(junitXml('Clickscope', junitSuites(judged), new Date(click.startedAt)), 'xml', 'text/xml')
          }
        >
          {t`JUnit XML`}
        </button>
      </header>
      {results.map((result, position) => (
        <section key={position} aria-label={result.suite.name} data-testid="suite-result">
          <h3>
            {result.suite.name}{' '}
            <span className="soft">
              {tallyWords(result)}
              {result.ofJourney && ` · ${t`on the journey up to this click`}`}
            </span>
          </h3>
          <ul>
            {result.assertions.map(({ state, expects, says, hops }, at) => (
              <li key={at} className="assertion" data-testid="assertion" data-state={state}>
                <AssertionMark state={state} />
                <span>
                  {expects}
                  <span className="soft"> {says}</span>
                </span>
                {hops && (
                  <button
                    type="button"
                    className="button link"
                    title={t`Show it among the hops`}
                    onClick={() => onHop(hops[1], result.ofJourney === true)}
                  >
                    {placeWords(hops)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function tallyWords(result: SuiteResult): string {
  const { passed, failed } = tallyOf([result])
  const open = result.assertions.length - passed - failed
  const words = [
    failed > 0 && t`${failed} failed`,
    passed > 0 && t`${passed} passed`,
    open > 0 && t`${open} not judged`,
  ]
  return words.filter(Boolean).join(', ')
}
