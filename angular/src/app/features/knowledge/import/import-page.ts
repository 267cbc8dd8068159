import { LocalizationPipe } from '@abp/ng.core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Subscription } from 'rxjs';
import { PermissionService } from '@abp/ng.core';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { loadable } from '../../../shared/data/loadable';
import { QueryState } from '../../../shared/data/query-state';
import { Formats } from '../../../shared/format/formats';
import { ProgressBar } from '../../../shared/ui/progress-bar';
import { KnowledgeApi } from '../knowledge-api';
import { parseCsv, writeCsv, type CsvTable } from './csv';
import { ImportPreview } from './import-preview';
import { ImportsApi, type ImportProgress } from './imports-api';
import { RejectedRows } from './rejected-rows';
import { watchImport } from './watch-import';

/** The running import is part of the address: whoever reloads the page sees its progress again. */
@Component({
  selector: 'sm-import-page',
  imports: [ImportPreview, LocalizationPipe, ProgressBar, RejectedRows, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly api = inject(ImportsApi);
  private readonly knowledge = inject(KnowledgeApi);
  private readonly errors = inject(ErrorText);
  protected readonly formats = inject(Formats);
  protected readonly canPublish = inject(PermissionService).getGrantedPolicy(Policies.KnowledgePublish);

  private readonly query = new QueryState({ job: '' });
  protected readonly fileName = signal('');
  protected readonly table = signal<CsvTable | null>(null);
  /** The file as it will be sent; null while a needed column is missing. */
  protected readonly ready = signal<CsvTable | null>(null);
  protected readonly areas = loadable(signal(0), () => this.knowledge.productAreas());
  protected readonly publish = signal(this.canPublish);
  protected readonly uploading = signal(false);
  protected readonly progress = signal<ImportProgress | null>(null);
  protected readonly error = signal('');
  protected readonly running = computed(() => {
    const state = this.progress()?.state;
    return this.uploading() || state === 'queued' || state === 'running';
  });

  constructor() {
    effect((onCleanup) => {
      const { job } = this.query.value();
      if (!job) return;
      const watching = untracked(() => this.watch(job));
      onCleanup(() => watching.unsubscribe());
    });
  }

  protected choose(files: FileList | null): void {
    const file = files?.item(0) ?? null;
    this.fileName.set(file?.name ?? '');
    this.table.set(null);
    this.ready.set(null);
    this.error.set('');
    void file?.text().then((text) => this.table.set(parseCsv(text)));
  }

  protected addAreas(names: readonly string[]): void {
    this.error.set('');
    this.knowledge.changeProductAreas([...(this.areas.value() ?? []), ...names]).subscribe({
      next: () => this.areas.reload(),
      error: (error: unknown) => this.error.set(this.errors.of(error)),
    });
  }

  protected start(event: Event): void {
    event.preventDefault();
    const ready = this.ready();
    if (!ready || this.running()) return;
    const file = new Blob([writeCsv(ready)], { type: 'text/csv' });
    this.uploading.set(true);
    this.progress.set(null);
    this.error.set('');
    this.api.start(file, this.publish()).subscribe({
      next: ({ id }) => {
        this.uploading.set(false);
        // What comes of it takes the preview's place.
        this.choose(null);
        this.query.patch({ job: id });
      },
      error: (error: unknown) => {
        this.uploading.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }

  private watch(job: string): Subscription {
    return watchImport(() => this.api.progress(job)).subscribe({
      next: (progress) => this.progress.set(progress),
      error: (error: unknown) => {
        this.progress.set(null);
        this.error.set(this.errors.of(error));
      },
    });
  }
}
