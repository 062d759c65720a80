import { CircleDot, CirclePause } from 'lucide-react'
import { useFirstSettings } from '@/components/data/first-settings'
import { command } from '@/lib/messages'
import { t } from '@/lib/text'
import './recording.css'

/** Whether clicks are recorded, and the way to change it. */
export function RecordingSwitch() {
  const recording = useFirstSettings((settings) => settings.recording)
  const Icon = recording ? CircleDot : CirclePause
  return (
    <button
      type="button"
      role="switch"
      aria-checked={recording}
      className={recording ? 'recording-switch on' : 'recording-switch'}
      title={recording ? t`Pause recording` : t`Record again`}
      data-testid="recording-toggle"
      onClick={() => void command('set-recording', { on: !recording })}
    >
      <Icon size={14} aria-hidden />
      {recording ? t`Recording` : t`Paused`}
    </button>
  )
}
