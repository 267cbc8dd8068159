import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../core/state';
import { UploadBubble } from './attachments';
import { Avatar } from './avatar';
import { Bubble } from './bubble';
import { useUi } from './context';
import { ArrowDownIcon } from './icons';
import { MarkdownView } from './markdown-view';
import { Rating } from './rating';
import { buildRows, kindOf } from './rows';

/** Closer to the end than this the list follows new messages. */
const nearEndPx = 60;

export function MessageList({ state }: { state: ChatState }): JSX.Element {
  const { dates, texts } = useUi();
  const { branding, items } = state;
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useFollowEnd(list, state);
  const avatarUrl = branding?.avatarUrl ?? null;
  const name = branding?.name || texts.defaultName;
  const now = new Date();
  return (
    <div class="list-frame">
      <div ref={list} class="list" role="log" aria-live="polite" aria-label={texts.messages} tabIndex={0}>
        <div class="spacer" />
        {branding?.greeting && (
          <div class="message theirs first last">
            <span class="gutter">
              <Avatar kind="bot" name={name} url={avatarUrl} />
            </span>
            <div class="stack">
              <span class="author">{name}</span>
              <div class="bubble">
                <MarkdownView text={branding.greeting} />
              </div>
            </div>
          </div>
        )}
        {buildRows(items).map((row) =>
          row.type === 'day' ? (
            <div class="day" key={row.key}>
              <span>{dates.day(row.at, now)}</span>
            </div>
          ) : (
            <Bubble key={row.key} row={row} avatarUrl={avatarUrl} />
          ),
        )}
        {state.uploads.map((upload) => (
          <UploadBubble key={upload.clientMessageId} upload={upload} />
        ))}
        {state.partial && <Partial text={state.partial} name={state.typing?.name || name} url={avatarUrl} />}
        {state.typing && !state.partial && (
          <Dots
            kind={state.typing.kind}
            name={state.typing.name || name}
            url={avatarUrl}
            agentId={state.assigneeId}
          />
        )}
        <Suggestions replies={repliesFor(state)} isLarge={items.length === 0} />
        <Rating state={state} />
      </div>
      {!isAtEnd && (
        <button
          type="button"
          class="to-end"
          aria-label={texts.toEnd}
          title={texts.toEnd}
          onClick={() => scrollToEnd(list.current)}
        >
          <ArrowDownIcon />
        </button>
      )}
      <div class="hidden" role="status">
        {state.typing ? texts.isTyping(state.typing.name || name) : ''}
      </div>
    </div>
  );
}

/** An answer that is still being written. Only its message is announced: a reader would hear each piece otherwise. */
function Partial({ text, name, url }: { text: string; name: string; url: string | null }): JSX.Element {
  return (
    <div class="message theirs first last" aria-hidden="true">
      <span class="gutter">
        <Avatar kind="bot" name={name} url={url} />
      </span>
      <div class="stack">
        <span class="author">{name}</span>
        <div class="bubble">
          <MarkdownView text={text} />
        </div>
      </div>
    </div>
  );
}

/** The quick replies of the last message; before the first one, the tenant's quick starts. */
function repliesFor({ items, branding, isLoading }: ChatState): readonly string[] {
  const last = items.at(-1);
  if (!last) return isLoading ? [] : (branding?.quickStarts ?? []);
  return last.type === 'message' && kindOf(last) !== 'visitor' ? last.message.quickReplies : [];
}

function Suggestions({
  replies,
  isLarge,
}: {
  replies: readonly string[];
  isLarge: boolean;
}): JSX.Element | null {
  const { chat, texts } = useUi();
  if (replies.length === 0) return null;
  return (
    <div class={isLarge ? 'replies large' : 'replies'} role="group" aria-label={texts.suggestions}>
      {replies.map((reply) => (
        <button type="button" key={reply} onClick={() => chat.send(reply)}>
          {reply}
        </button>
      ))}
    </div>
  );
}

function Dots(props: {
  kind: string;
  name: string;
  url: string | null;
  agentId?: string | undefined;
}): JSX.Element {
  const { kind, name, url, agentId } = props;
  return (
    <div class="message theirs first last" aria-hidden="true">
      <span class="gutter">
        <Avatar kind={kind === 'agent' ? 'agent' : 'bot'} name={name} url={url} agentId={agentId} />
      </span>
      <div class="stack">
        <div class="bubble dots">
          <i />
          <i />
          <i />
        </div>
      </div>
    </div>
  );
}

/** Keeps the end in view while the visitor is there; someone who reads further up is left in peace. */
function useFollowEnd(list: RefObject<HTMLDivElement | null>, state: ChatState): boolean {
  const [isAtEnd, setIsAtEnd] = useState(true);
  const isFollowing = useRef(true);
  useLayoutEffect(() => {
    const last = state.items.at(-1);
    const isOwn = (last !== undefined && last.type === 'outgoing') || state.uploads.length > 0;
    if (isFollowing.current || isOwn) showNewest(list.current!);
  }, [state.items, state.uploads.length, state.typing, state.canRate]);
  useEffect(() => {
    const element = list.current!;
    const update = (): void => {
      const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
      isFollowing.current = rest < nearEndPx;
      setIsAtEnd(isFollowing.current);
    };
    element.addEventListener('scroll', update, { passive: true });
    // The keyboard of a phone makes the list smaller; its end stays in view.
    const observer = new ResizeObserver(() => isFollowing.current && scrollToEnd(element));
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', update);
      observer.disconnect();
    };
  }, []);
  return isAtEnd;
}

/** Scrolls to the end, or to the beginning of an answer that is longer than the list is high. */
function showNewest(list: HTMLElement): void {
  scrollToEnd(list);
  const last = [...list.querySelectorAll<HTMLElement>('.message')].at(-1);
  if (last && last.offsetTop < list.scrollTop) list.scrollTop = last.offsetTop - 8;
}

function scrollToEnd(element: HTMLElement | null): void {
  element?.scrollTo({ top: element.scrollHeight });
}
