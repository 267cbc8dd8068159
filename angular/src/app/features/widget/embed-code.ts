import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { CopyText } from '../../shared/ui/copy-text';

/** The two lines that put the widget on a page. */
@Component({
  selector: 'sm-embed-code',
  imports: [CopyText, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Embed:Title' | abpLocalization }}</h2>
      <p class="sm-muted">{{ 'SupportMax::Embed:Text' | abpLocalization }}</p>
      <sm-copy-text [text]="code()" [label]="'SupportMax::Embed:Code' | abpLocalization" />
    </section>
  `,
})
export class EmbedCode {
  private readonly origin = inject(DOCUMENT).location.origin;

  readonly token = input.required<string>();

  protected readonly code = computed(
    () =>
      `<!-- SupportMax chat -->\n<script src="${this.origin}/widget/widget.js" data-website-token="${this.token()}" async></script>`,
  );
}
