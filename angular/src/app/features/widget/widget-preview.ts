import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Markdown } from '../../shared/markdown/markdown';
import { toTexts, type WidgetFormValue } from './widget-form';

/** How the widget would look with what is typed right now. */
@Component({
  selector: 'sm-widget-preview',
  imports: [LocalizationPipe, Markdown],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card" [attr.aria-label]="'SupportMax::Widget:Preview' | abpLocalization">
      <h2>{{ 'SupportMax::Widget:Preview' | abpLocalization }}</h2>
      <div class="stage" [class.left]="shown().position === 'left'">
        <div class="panel" [style.--brand]="shown().color" [style.--on-brand]="shown().textColor">
          <div class="head">
            @if (shown().avatarUrl; as avatar) {
              <img [src]="avatar" alt="" width="32" height="32" />
            } @else {
              <span class="letter" aria-hidden="true">{{ shown().name.charAt(0) }}</span>
            }
            <strong>{{ shown().name }}</strong>
          </div>
          <div class="body">
            <div class="bubble bot"><sm-markdown [text]="texts().greeting" /></div>
            <div class="bubble own">{{ 'SupportMax::Widget:SampleQuestion' | abpLocalization }}</div>
            <div class="starts">
              @for (start of texts().quickStarts; track $index) {
                <span>{{ start }}</span>
              }
            </div>
          </div>
        </div>
        <div class="launcher" [style.--brand]="shown().color" [style.--on-brand]="shown().textColor">
          <i class="bi bi-chat-dots-fill" aria-hidden="true"></i>
          @if (texts().launcherText; as text) {
            <span>{{ text }}</span>
          }
        </div>
      </div>
    </section>
  `,
  styleUrl: './widget-preview.css',
})
export class WidgetPreview {
  readonly value = input.required<WidgetFormValue>();
  readonly language = input.required<'texts' | 'german'>();
  /** Changes with every keystroke; the value itself is the form's. */
  readonly changed = input<unknown>();

  protected readonly shown = computed(() => {
    this.changed();
    return this.value();
  });
  protected readonly texts = computed(() => {
    const own = toTexts(this.shown()[this.language()]);
    return own.greeting ? own : toTexts(this.shown().texts);
  });
}
