import { type ComponentProps, useRef } from 'react'

interface FileButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'onClick'> {
  /** What it asks for, as `accept` of a field for files; anything when left out. */
  accept?: string
  fileTestId: string
  onFile: (file: File) => void
}

/** A button that asks for a file. The same one can be chosen again, after it was changed. */
export function FileButton({ accept, fileTestId, onFile, ...button }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <button {...button} type="button" onClick={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        accept={accept}
        hidden
        data-testid={fileTestId}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
