import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../core/state';
import type { Texts } from '../i18n/texts';
import { Avatar } from './avatar';
import { useUi } from './context';
import { saveBlob } from './download';
import { CloseIcon, FileIcon, MoreIcon, PersonIcon } from './icons';

export function Header({ state }: { state: ChatState }): JSX.Element {
  const { chat, texts } = useUi();
  const { branding, assignee, assigneeId, status } = state;
  const name = branding?.name || texts.defaultName;
  const isWaiting = status === 'waiting' && !assignee;
  return (
    <div class="header">
      <span class={isWaiting ? 'presence waiting' : 'presence'}>
        <Avatar
          kind={assignee ? 'agent' : 'bot'}
          name={assignee ?? name}
          url={branding?.avatarUrl ?? null}
          agentId={assigneeId}
        />
      </span>
      <div class="title">
        <h2 id="supportmax-title">{name}</h2>
        <p aria-live="polite">{statusLine(state, texts)}</p>
      </div>
      <Menu state={state} />
      <button
        type="button"
        class="icon"
        aria-label={texts.closeChat}
        title={texts.closeChat}
        onClick={() => chat.close()}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

function statusLine({ status, assignee }: ChatState, texts: Texts): string {
  if (status === 'resolved') return texts.resolvedStatus;
  if (assignee) return texts.personStatus(assignee);
  return status === 'waiting' ? texts.waitingStatus : texts.botStatus;
}

function Menu({ state }: { state: ChatState }): JSX.Element {
  const { chat, texts } = useUi();
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const isWithPerson = state.assignee !== null || state.status === 'waiting' || state.status === 'pending';
  const isAsked = state.isPersonRequested || (isWithPerson && state.hasConversation);

  useEffect(() => {
    if (!isOpen) return;
    frame.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const root = frame.current!.getRootNode();
    const leave = (event: Event): void => {
      if (!frame.current?.contains(event.target as Node)) setIsOpen(false);
    };
    root.addEventListener('pointerdown', leave);
    return () => root.removeEventListener('pointerdown', leave);
  }, [isOpen]);

  const close = (): void => {
    setIsOpen(false);
    frame.current?.querySelector('button')?.focus();
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (!isOpen || (event.key !== 'Escape' && event.key !== 'Tab')) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };

  return (
    <div class="menu" ref={frame} onKeyDown={keyDown}>
      <button
        type="button"
        class="icon"
        aria-label={texts.menu}
        title={texts.menu}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <MoreIcon />
      </button>
      {isOpen && (
        <div class="menu-list" role="menu" aria-label={texts.menu}>
          <button
            type="button"
            role="menuitem"
            aria-disabled={isAsked}
            onClick={() => {
              if (!isAsked) chat.requestPerson();
              close();
            }}
          >
            <PersonIcon /> {isAsked ? texts.personRequested : texts.talkToPerson}
          </button>
          {state.hasConversation && (
            <button
              type="button"
              role="menuitem"
              onClick={() => {
                chat.transcript().then(
                  (file) => file && saveBlob(file, 'chat.txt'),
                  () => undefined,
                );
                close();
              }}
            >
              <FileIcon /> {texts.transcript}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
