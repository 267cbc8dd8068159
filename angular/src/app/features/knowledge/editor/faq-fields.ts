import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { intents } from '../../../shared/intents';
import { Markdown } from '../../../shared/markdown/markdown';
import { KnowledgeApi } from '../knowledge-api';
import type { FaqForm } from './faq-form';

const commonLanguages = ['en', 'de'];

@Component({
  selector: 'sm-faq-fields',
  imports: [LocalizationPipe, Markdown, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './faq-fields.html',
  styleUrl: './faq-fields.css',
})
export class FaqFields {
  private readonly api = inject(KnowledgeApi);
  private readonly areas = loadable(signal(true), () => this.api.productAreas());

  readonly form = input.required<FaqForm>();
  /** The product area and language that the FAQ has already; offered even if no longer in the lists. */
  readonly currentArea = input('');
  readonly currentLanguage = input('');
  /** Whether missing entries are pointed out; not before the first attempt to save. */
  readonly checked = input(false);

  protected readonly previewed = signal(false);
  protected readonly formats = inject(Formats);
  protected readonly intents = intents;
  protected readonly productAreas = computed(() => withCurrent(this.areas.value() ?? [], this.currentArea()));
  protected readonly languages = computed(() => withCurrent(commonLanguages, this.currentLanguage()));

  protected invalid(field: 'question' | 'answer' | 'productArea'): boolean {
    return this.checked() && this.form().controls[field].invalid;
  }
}

function withCurrent(options: readonly string[], current: string): readonly string[] {
  return current === '' || options.includes(current) ? options : [...options, current];
}
