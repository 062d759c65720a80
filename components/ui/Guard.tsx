import { Component, type ReactNode } from 'react'
import { t } from '@/lib/text'
import { Notice } from './Notice'

/** Keeps the rest of the screen alive when one part cannot be drawn; `of` is what it shows, a new one tries again. */
export class Guard extends Component<
  { of: string; children: ReactNode },
  { broken?: string; reason?: string }
> {
  override state: { broken?: string; reason?: string } = {}

  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch() {
    this.setState({ broken: this.props.of })
  }

  override componentDidUpdate() {
    const { broken } = this.state
    if (broken !== undefined && broken !== this.props.of)
      this.setState({ broken: undefined, reason: undefined })
  }

  override render() {
    if (this.state.reason === undefined) return this.props.children
    return <Notice kind="warn">{t`This part cannot be shown: ${this.state.reason}`}</Notice>
  }
}
