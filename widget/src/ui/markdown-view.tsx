import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { parseMarkdown } from './markdown';
import type { Block, Inline } from './markdown';

/** Draws Markdown as elements. Text stays text: there is no HTML on the way from the server to the page. */
export function MarkdownView({ text }: { text: string }): JSX.Element {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div class="markdown">{blocks.map(drawBlock)}</div>;
}

function drawBlock(block: Block): JSX.Element {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.children.map(drawInline)}</p>;
    case 'heading':
      return (
        <p>
          <strong>{block.children.map(drawInline)}</strong>
        </p>
      );
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th scope="col">{cell.map(drawInline)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr>
                  {row.map((cell) => (
                    <td>{cell.map(drawInline)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'list': {
      const items = block.items.map((item) => <li>{item.map(drawBlock)}</li>);
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
  }
}

function drawInline(node: Inline): JSX.Element | string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{node.text}</code>;
    case 'strong':
      return <strong>{node.children.map(drawInline)}</strong>;
    case 'em':
      return <em>{node.children.map(drawInline)}</em>;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {node.children.map(drawInline)}
        </a>
      );
  }
}

/** The first words of Markdown, without its marks. */
export function plainText(text: string): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => ('text' in node ? node.text : node.type === 'break' ? ' ' : inline(node.children)))
      .join('');
  const block = (node: Block): string => {
    if (node.type === 'code') return node.text;
    if (node.type === 'table') {
      return [node.head, ...node.rows].map((row) => row.map(inline).join(', ')).join('; ');
    }
    return node.type === 'list'
      ? node.items.map((item) => item.map(block).join(' ')).join(' ')
      : inline(node.children);
  };
  return parseMarkdown(text).map(block).join(' ');
}
