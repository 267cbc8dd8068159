import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { CrmField } from '../crm-api';
import { fromWords, toWords } from './value-words';

/** One of the CRM's fields: what it is made of, and in which words. */
@Component({
  selector: 'sm-mapping-line',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mapping-line.html',
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
      padding-block: 0.75rem;
    }
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      gap: 0.5rem 0.75rem;
      align-items: end;
    }
    summary {
      color: var(--sm-text-muted);
      font-size: 0.8125rem;
      cursor: pointer;
    }
    @media (max-width: 575.98px) {
      .line {
        grid-template-columns: minmax(0, 1fr);
      }
      .line button {
        justify-self: start;
      }
    }
  `,
})
export class MappingLine {
  readonly field = input.required<CrmField>();
  readonly index = input.required<number>();
  readonly sources = input.required<readonly string[]>();
  readonly changed = output<CrmField>();
  readonly removed = output<void>();

  /** A fixed text is a source of its own: what stands after the equals sign. */
  protected readonly isFixed = computed(() => this.field().source.startsWith('='));
  protected readonly words = computed(() => toWords(this.field().values));

  protected patch(change: Partial<CrmField>): void {
    this.changed.emit({ ...this.field(), ...change });
  }

  protected setWords(text: string): void {
    this.patch({ values: fromWords(text) });
  }
}
