import type { JSX } from 'preact';
import type { OutboxEntry } from '../core/outbox';
import type { Attachment, Citation, Message } from '../wire/messages';
import { Attachments, wordsOf } from './attachments';
import { Avatar } from './avatar';
import { useUi } from './context';
import { LinkIcon } from './icons';
import { safeHref } from './markdown';
import { MarkdownView } from './markdown-view';
import { kindOf, timeOf } from './rows';
import type { Row } from './rows';

type ItemRow = Extract<Row, { type: 'item' }>;

/** One message: whose it is shows at the first of a run, when it was sent at the last. */
export function Bubble({ row, avatarUrl }: { row: ItemRow; avatarUrl: string | null }): JSX.Element {
  const { item } = row;
  const kind = kindOf(item);
  if (kind === 'system') return <SystemLine item={item} />;
  if (item.type === 'outgoing') return <Outgoing entry={item.entry} row={row} />;
  if (kind === 'visitor')
    return (
      <Own
        text={wordsOf(item.message)}
        files={item.message.attachments}
        row={row}
        note={<SentNote item={item} row={row} />}
      />
    );
  return <Theirs message={item.message} row={row} avatarUrl={avatarUrl} />;
}

function SystemLine({ item }: { item: ItemRow['item'] }): JSX.Element {
  const { texts } = useUi();
  if (item.type === 'message') {
    return (
      <div class="system">
        <MarkdownView text={item.message.text} />
      </div>
    );
  }
  return (
    <div class="system">
      {item.entry.failure === null ? texts.personAsked : <Failure entry={item.entry} />}
    </div>
  );
}

function Theirs(props: { message: Message; row: ItemRow; avatarUrl: string | null }): JSX.Element {
  const { dates, texts, chat } = useUi();
  const { message, row } = props;
  const words = wordsOf(message);
  const kind = message.author.kind === 'agent' ? 'agent' : 'bot';
  const name = message.author.name || chat.state.branding?.name || texts.defaultName;
  return (
    <div class={place('theirs', row)}>
      <span class="gutter">
        {row.isLast && (
          <Avatar kind={kind} name={name} url={props.avatarUrl} agentId={message.author.agentId} />
        )}
      </span>
      <div class="stack">
        {row.isFirst ? <span class="author">{name}</span> : <span class="hidden">{name}: </span>}
        <div class="bubble">
          {words && <MarkdownView text={words} />}
          <Attachments files={message.attachments} />
          <Citations citations={message.citations} />
        </div>
        {row.isLast && <time dateTime={message.sentAt}>{dates.time(message.sentAt)}</time>}
      </div>
    </div>
  );
}

function Citations({ citations }: { citations: readonly Citation[] }): JSX.Element | null {
  const { texts } = useUi();
  if (citations.length === 0) return null;
  return (
    <div class="citations">
      <span>{texts.sources}</span>
      <ul>
        {citations.map(({ title, url }) => {
          const href = url === null ? null : safeHref(url);
          return (
            <li>
              {href ? (
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {title || href} <LinkIcon />
                </a>
              ) : (
                title
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface OwnProps {
  readonly text: string;
  readonly files?: readonly Attachment[];
  readonly row: ItemRow;
  readonly note: JSX.Element;
}

function Own({ text, files = [], row, note }: OwnProps): JSX.Element {
  const { texts } = useUi();
  const isFailed = row.item.type === 'outgoing' && row.item.entry.failure !== null;
  const isOnItsWay = row.item.type === 'outgoing' && !isFailed;
  return (
    <div class={`${place('own', row)}${isFailed ? ' failed' : ''}${isOnItsWay ? ' sending' : ''}`}>
      <div class="stack">
        <div class="bubble">
          <span class="hidden">{texts.you}: </span>
          {text}
          <Attachments files={files} />
        </div>
        {note}
      </div>
    </div>
  );
}

function SentNote({ item, row }: { item: ItemRow['item']; row: ItemRow }): JSX.Element {
  const { dates, texts } = useUi();
  const isSeen = item.type === 'message' && item.isSeen;
  if (!row.isLast) return <></>;
  return (
    <span class="note">
      <time dateTime={timeOf(item)}>{dates.time(timeOf(item))}</time>
      {isSeen && ` · ${texts.seen}`}
    </span>
  );
}

function Outgoing({ entry, row }: { entry: OutboxEntry; row: ItemRow }): JSX.Element {
  const { texts } = useUi();
  const note = entry.failure === null ? <span class="note">{texts.sending}</span> : <Failure entry={entry} />;
  return <Own text={entry.text} row={row} note={note} />;
}

function Failure({ entry }: { entry: OutboxEntry }): JSX.Element {
  const { chat, texts } = useUi();
  return (
    <span class="note failure">
      <span>
        {texts.notSent} {entry.failure}
      </span>
      <button type="button" onClick={() => chat.retry(entry.clientMessageId)}>
        {texts.retry}
      </button>
      <button type="button" onClick={() => chat.discard(entry.clientMessageId)}>
        {texts.discard}
      </button>
    </span>
  );
}

function place(side: string, row: ItemRow): string {
  return `message ${side}${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}`;
}
