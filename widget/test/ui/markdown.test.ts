import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown, safeHref } from '../../src/ui/markdown';
import { plainText } from '../../src/ui/markdown-view';

const text = (value: string) => ({ type: 'text', text: value });

describe('Markdown', () => {
  it('reads paragraphs, line breaks and marks', () => {
    expect(parseMarkdown('Open **Billing**,\nthen *Plans*.\n\nDone `now`')).toEqual([
      {
        type: 'paragraph',
        children: [
          text('Open '),
          { type: 'strong', children: [text('Billing')] },
          text(','),
          { type: 'break' },
          text('then '),
          { type: 'em', children: [text('Plans')] },
          text('.'),
        ],
      },
      { type: 'paragraph', children: [text('Done '), { type: 'code', text: 'now' }] },
    ]);
  });

  it('reads lists, nested and numbered, with the number they begin with', () => {
    const [list] = parseMarkdown('3. first\n   - inner\n   - other\n4. second');
    expect(list).toMatchObject({ type: 'list', start: 3 });
    const { items } = list as Extract<typeof list, { type: 'list' }>;
    expect(items).toHaveLength(2);
    expect(items[0]![1]).toMatchObject({ type: 'list', start: null, items: [{}, {}] });
  });

  it('keeps one numbered list over blank lines', () => {
    const blocks = parseMarkdown('1. a\n\n2. b\n\nAfter');
    expect(blocks.map(({ type }) => type)).toEqual(['list', 'paragraph']);
  });

  it('reads tables, also right below a sentence, and leaves a lone bar alone', () => {
    const blocks = parseMarkdown(
      'Prices:\n| Plan | a month |\n|---|:--:|\n| **Team** | 9 | more |\n| Big\n\nAfter | all',
    );
    expect(blocks).toEqual([
      { type: 'paragraph', children: [text('Prices:')] },
      {
        type: 'table',
        head: [[text('Plan')], [text('a month')]],
        rows: [[[{ type: 'strong', children: [text('Team')] }], [text('9')]], [[text('Big')]]],
      },
      { type: 'paragraph', children: [text('After | all')] },
    ]);
  });

  it('reads fenced code as it stands', () => {
    expect(parseMarkdown('```\n**a**\n<b>\n```')).toEqual([{ type: 'code', text: '**a**\n<b>' }]);
  });

  it('links web and mail addresses, and leaves the full stop outside', () => {
    expect(parseInline('See https://a.example/b.')).toEqual([
      text('See '),
      { type: 'link', href: 'https://a.example/b', children: [text('https://a.example/b')] },
      text('.'),
    ]);
    expect(parseInline('[us](mailto:a@b.example)')[0]).toMatchObject({ href: 'mailto:a@b.example' });
  });

  it('makes no link of anything that could run', () => {
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'vbscript:x',
      '/path',
      'file:///x',
    ]) {
      expect(safeHref(href)).toBeNull();
      expect(parseInline(`[x](${href})`).every(({ type }) => type !== 'link')).toBe(true);
    }
  });

  it('leaves HTML, lone stars and names with underscores as text', () => {
    for (const value of ['<img src=x onerror=alert(1)>', '2 * 3 * 4', 'snake_case_name', '**', '5 < 6 > 4']) {
      expect(parseInline(value)).toEqual([text(value)]);
    }
  });

  it('survives hostile text quickly', () => {
    const hostile = [
      '*'.repeat(4000),
      '['.repeat(4000),
      '_a'.repeat(2000),
      '- '.repeat(2000),
      '`'.repeat(4000),
      `${'|'.repeat(4000)}\n${'|-'.repeat(4000)}\n${'|\n'.repeat(4000)}`,
      `|\n${'-'.repeat(8000)}|x`,
    ];
    const nested = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n');
    const startedAt = performance.now();
    for (const value of [...hostile, nested]) parseMarkdown(value);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('gives plain words for the preview', () => {
    expect(plainText('Open **Billing**\n\n- [Plans](https://a.example)\n- `x`')).toBe('Open Billing Plans x');
    expect(plainText('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('a, b; 1, 2');
  });
});
