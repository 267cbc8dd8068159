import { ChangeDetectionStrategy, Component, computed, input, ViewEncapsulation } from '@angular/core';
import { renderMarkdown } from './render-markdown';

/** Markdown of the knowledge base or a colleague. Angular's sanitizer has the last word over what becomes markup. */
@Component({
  selector: 'sm-markdown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `<div class="sm-markdown" [innerHTML]="html()"></div>`,
  styles: `
    .sm-markdown {
      overflow-wrap: anywhere;
    }
    .sm-markdown > :last-child {
      margin-bottom: 0;
    }
    .sm-markdown p,
    .sm-markdown ul,
    .sm-markdown ol {
      margin-bottom: 0.5rem;
    }
    .sm-markdown ul,
    .sm-markdown ol {
      padding-left: 1.25rem;
    }
    .sm-markdown h1,
    .sm-markdown h2,
    .sm-markdown h3 {
      font-size: 1em;
      font-weight: 650;
      margin: 0.5rem 0 0.25rem;
    }
    .sm-markdown pre {
      overflow-x: auto;
    }
  `,
})
export class Markdown {
  readonly text = input.required<string>();

  protected readonly html = computed(() => renderMarkdown(this.text()));
}
