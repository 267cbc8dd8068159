import type { JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { ChatState } from '../core/state';
import { Avatar } from './avatar';
import { useUi } from './context';
import { ChatIcon, ChevronIcon, SmallCloseIcon } from './icons';
import { plainText } from './markdown-view';

const badgeLimit = 9;

export function Launcher({
  state,
  button,
}: {
  state: ChatState;
  button: Ref<HTMLButtonElement>;
}): JSX.Element {
  const { chat, texts } = useUi();
  const { isOpen, unread, branding } = state;
  const text = isOpen ? null : branding?.launcherText;
  const label = isOpen ? texts.closeChat : unread > 0 ? texts.openChatUnread(unread) : texts.openChat;
  return (
    <button
      ref={button}
      type="button"
      class={text ? 'launcher with-text' : 'launcher'}
      aria-label={text && unread === 0 ? text : label}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      onClick={() => (isOpen ? chat.close() : chat.open())}
    >
      {isOpen ? <ChevronIcon /> : <ChatIcon />}
      {text && <span>{text}</span>}
      {!isOpen && unread > 0 && (
        <span class="badge" aria-hidden="true">
          {unread > badgeLimit ? `${badgeLimit}+` : unread}
        </span>
      )}
    </button>
  );
}

/** The newest unread message beside the closed launcher. */
export function Preview({ state }: { state: ChatState }): JSX.Element | null {
  const { chat, texts } = useUi();
  const [dismissed, setDismissed] = useState('');
  const last = state.items.findLast(
    (item) => item.type === 'message' && item.message.author.kind !== 'visitor',
  );
  if (state.isOpen || state.unread === 0 || last?.type !== 'message' || last.key === dismissed) return null;
  const { author, text } = last.message;
  const name = author.name || state.branding?.name || texts.defaultName;
  return (
    <div class="preview">
      <button type="button" class="preview-body" onClick={() => chat.open()}>
        <Avatar
          kind={author.kind === 'agent' ? 'agent' : 'bot'}
          name={name}
          url={state.branding?.avatarUrl ?? null}
          agentId={author.agentId}
        />
        <span>
          <b>{name}</b>
          <span class="preview-text">{plainText(text)}</span>
        </span>
      </button>
      <button
        type="button"
        class="preview-close"
        aria-label={texts.dismiss}
        title={texts.dismiss}
        onClick={() => setDismissed(last.key)}
      >
        <SmallCloseIcon />
      </button>
    </div>
  );
}
