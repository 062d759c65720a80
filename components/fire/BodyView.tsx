import { Tabs } from 'radix-ui'
import { Copy } from '@/components/ui/Copy'
import type { AnswerBody } from '@/lib/schemas/run'
import { t } from '@/lib/text'
import { bytesOf, charsetProblem, hexDump, imageOf, jsonOf } from './body-views'

/** The body of an answer as JSON, text, image and bytes; always as it was stored, nothing of it is loaded or run. */
export function BodyView({ body }: { body: AnswerBody }) {
  if (body.bytes === 0) return <p className="soft">{t`(empty body)`}</p>
  const image = imageOf(body)
  const json = jsonOf(body)
  const problem = charsetProblem(body)
  return (
    <>
      {problem && !image && <p>{problem}</p>}
      <Tabs.Root defaultValue={image ? 'image' : json ? 'json' : 'text'} className="body-view">
        <Tabs.List className="tab-list" aria-label={t`Body`}>
          {image && <Tab value="image">{t`Image`}</Tab>}
          {json && <Tab value="json">{t`JSON`}</Tab>}
          <Tab value="text">{t`Text`}</Tab>
          <Tab value="hex">{t`Hex`}</Tab>
        </Tabs.List>
        {image && (
          <Tabs.Content value="image" className="answer-image">
            <img src={image.dataUrl} alt="" data-testid="answer-image" />
            <span className="soft">{image.says}</span>
          </Tabs.Content>
        )}
        {json && (
          <Tabs.Content value="json">
            <Raw text={json} copied={body.text} />
          </Tabs.Content>
        )}
        <Tabs.Content value="text">
          <Raw text={body.text} copied={body.text} />
        </Tabs.Content>
        <Tabs.Content value="hex">
          <Raw text={hexDump(bytesOf(body))} />
        </Tabs.Content>
      </Tabs.Root>
    </>
  )
}

function Tab({ value, children }: { value: string; children: string }) {
  return (
    <Tabs.Trigger value={value} className="tab" data-testid={`body-${value}`}>
      {children}
    </Tabs.Trigger>
  )
}

function Raw({ text, copied = text }: { text: string; copied?: string }) {
  return (
    <div className="wire">
      <pre>{text}</pre>
      <Copy text={copied} what={t`answer`} />
    </div>
  )
}
