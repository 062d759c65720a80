import { t } from '@/lib/text'
import { ExampleClick } from './ExampleClick'
import { FirstClick } from './FirstClick'
import { Promises } from './Promises'
import './welcome.css'

/** What a newcomer needs: a recorded example, a first click, and what is kept and sent. `example`: an export file. */
export function Welcome({ example }: { example: string }) {
  return (
    <main className="welcome">
      <header>
        <h1>{t`Clickscope`}</h1>
        <p>{t`Shows what really happens to an affiliate click, hop by hop and ID by ID.`}</p>
      </header>
      <section aria-labelledby="first-click">
        <h2 id="first-click">{t`Make your first click`}</h2>
        <FirstClick />
      </section>
      <section aria-labelledby="example">
        <h2 id="example">{t`A recorded click that lost its ID`}</h2>
        <ExampleClick file={example} />
      </section>
      <section aria-labelledby="promises">
        <h2 id="promises">{t`What is stored, and what is never sent`}</h2>
        <Promises />
      </section>
    </main>
  )
}
