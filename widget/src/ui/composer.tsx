import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textLimit } from '../core/text';
import { fileKinds } from '../core/uploads';
import { useUi } from './context';
import { ClipIcon, SendIcon } from './icons';

const draftKey = 'draft';
/** The counter shows when so many characters or fewer are left. */
const counterFrom = 400;

/** Enter sends, Shift+Enter begins a line. The draft outlives a change of page. */
export function Composer({ canSendFiles }: { canSendFiles: boolean }): JSX.Element {
  const { chat, tab, texts } = useUi();
  const [draft, setDraft] = useState(() => tab.get(draftKey) ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const left = textLimit - draft.trim().length;
  const canSend = draft.trim() !== '' && left >= 0;
  useLayoutEffect(() => growToText(field.current), [draft]);

  const change = (text: string): void => {
    setDraft(text);
    if (text) tab.set(draftKey, text);
    else tab.remove(draftKey);
  };
  const send = (event?: Event): void => {
    event?.preventDefault();
    if (!canSend) return;
    chat.send(draft);
    change('');
    field.current?.focus();
  };
  const keyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word; Safari tells it by the key code only.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    send(event);
  };

  const sendFiles = (files: Iterable<File>): void => {
    for (const file of files) chat.files.send(file);
  };
  const paste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!canSendFiles || files.length === 0) return;
    event.preventDefault();
    sendFiles(files);
  };

  return (
    <form class="composer" onSubmit={send}>
      <div class={left < 0 ? 'field invalid' : 'field'}>
        {canSendFiles && (
          <>
            <input
              ref={chooser}
              type="file"
              class="hidden"
              tabIndex={-1}
              aria-label={texts.attach}
              accept={fileKinds.join(',')}
              onChange={(event) => {
                sendFiles(event.currentTarget.files ?? []);
                event.currentTarget.value = '';
              }}
            />
            <button
              type="button"
              class="attach"
              aria-label={texts.attach}
              title={texts.attach}
              onClick={() => chooser.current?.click()}
            >
              <ClipIcon />
            </button>
          </>
        )}
        <textarea
          ref={field}
          rows={1}
          value={draft}
          placeholder={texts.writeMessage}
          aria-label={texts.writeMessage}
          aria-invalid={left < 0}
          aria-describedby="supportmax-counter"
          enterkeyhint="send"
          data-autofocus
          onKeyDown={keyDown}
          onPaste={paste}
          onInput={(event) => {
            change(event.currentTarget.value);
            chat.typing();
          }}
        />
        <button type="submit" class="send" disabled={!canSend} aria-label={texts.send} title={texts.send}>
          <SendIcon />
        </button>
      </div>
      <div id="supportmax-counter" class={left < 0 ? 'counter over' : 'counter'} role="status">
        {left < 0 ? texts.tooLong(-left) : left <= counterFrom ? texts.charactersLeft(left) : ''}
      </div>
    </form>
  );
}

function growToText(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
