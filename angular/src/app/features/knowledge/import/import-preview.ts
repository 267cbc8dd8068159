import { LocalizationPipe } from '@abp/ng.core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import { intents } from '../../../shared/intents';
import {
  applyMapping,
  guessMapping,
  missing,
  needed,
  obviousProblem,
  targets,
  type Constants,
  type Mapping,
  type Target,
} from './column-mapping';
import type { CsvTable } from './csv';
import { CountedPipe } from '../../../shared/format/counted';

const shownRows = 5;

/** What a file would become: which column is what, the first rows, and how many rows will be refused. */
@Component({
  selector: 'sm-import-preview',
  imports: [CountedPipe, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.css',
})
export class ImportPreview {
  readonly table = input.required<CsvTable>();
  readonly areas = input.required<readonly string[]>();
  /** The file as the server reads it; null while something that it needs is missing. */
  readonly ready = output<CsvTable | null>();
  /** Product areas of the file that somebody wants in the tenant's list. */
  readonly addAreas = output<readonly string[]>();

  protected readonly formats = inject(Formats);
  protected readonly targets = targets;
  protected readonly needed = needed;
  protected readonly intents = intents;
  protected readonly mapping = signal<Mapping>(guessMapping([]));
  protected readonly constants = signal<Constants>({ intent: 'GeneralInquiry', productArea: '' });
  protected readonly missing = computed(() => missing(this.mapping(), this.constants()));
  protected readonly mapped = computed(() => applyMapping(this.table(), this.mapping(), this.constants()));
  protected readonly rows = computed(() => this.mapped().rows.slice(0, shownRows));
  protected readonly refused = computed(() =>
    this.mapped().rows.reduce((count, row) => count + (obviousProblem(row) ? 1 : 0), 0),
  );

  /** Rows of these would be refused; an empty list takes whatever the file brings. */
  protected readonly unknownAreas = computed(() => {
    if (this.areas().length === 0) return [];
    const known = new Set(this.areas().map((area) => area.toLowerCase()));
    const index = targets.indexOf('productArea');
    const found = new Set(this.mapped().rows.map((row) => row[index].trim()));
    return [...found].filter((area) => area !== '' && !known.has(area.toLowerCase()));
  });

  constructor() {
    effect(() => {
      const { header } = this.table();
      untracked(() => this.mapping.set(guessMapping(header)));
    });
    effect(() => this.ready.emit(this.missing().length === 0 ? this.mapped() : null));
  }

  protected map(target: Target, column: string): void {
    this.mapping.update((mapping) => ({ ...mapping, [target]: Number(column) }));
  }

  protected setConstant(name: keyof Constants, value: string): void {
    this.constants.update((constants) => ({ ...constants, [name]: value }));
  }

  protected isConstant(target: Target): target is keyof Constants & Target {
    return target === 'intent' || target === 'productArea';
  }

  protected problem(row: readonly string[]): string | null {
    return obviousProblem(row);
  }
}
