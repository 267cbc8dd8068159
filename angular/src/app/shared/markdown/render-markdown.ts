import { Marked, type Tokens } from 'marked';

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    // Raw markup is shown as the text it is, and a picture as its description: reading must not load anything.
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    image: ({ text, href }: Tokens.Image) => escapeHtml(text || href),
  },
});

export function renderMarkdown(text: string): string {
  return marked.parse(text, { async: false });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
