import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import type { View } from './pages/view'

/** Everything in the extension's database, as it is on the disk; read from one of the extension's own pages. */
export interface Stored {
  clicks: Click[]
  runs: Run[]
  summaries: unknown[]
  searchTexts: unknown[]
}

export function readDatabase(view: View): Promise<Stored> {
  return view.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await settled(indexedDB.open('clickscope'))
    const read = (table: string) => settled(database.transaction(table).objectStore(table).getAll())
    const tables = ['clicks', 'runs', 'summaries', 'searchTexts']
    const [clicks, runs, summaries, searchTexts] = await Promise.all(tables.map(read))
    database.close()
    return { clicks, runs, summaries, searchTexts } as never
  })
}

/** The stored clicks, as soon as `isMet` holds of them; fails with what is there after ten seconds. */
export async function waitForClicks(view: View, isMet: (clicks: Click[]) => boolean): Promise<Click[]> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const { clicks } = await readDatabase(view)
    if (isMet(clicks)) return clicks
    if (Date.now() > deadline) throw new Error(`The stored clicks are: ${JSON.stringify(clicks, null, 1)}`)
    await view.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 50)))
  }
}
