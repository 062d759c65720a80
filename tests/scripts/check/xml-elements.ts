import { SaxesParser } from 'saxes'

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  /** From its start to the start of the next one. */
  text: string
}

/** The elements in the order of the document, as a strict parser reads them; throws where it is not well-formed. */
export function xmlElements(xml: string): XmlElement[] {
  const parser = new SaxesParser()
  const elements: XmlElement[] = []
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes, text: '' }))
  parser.on('text', (text) => {
    const element = elements.at(-1)
    if (element) element.text += text
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return elements
}
