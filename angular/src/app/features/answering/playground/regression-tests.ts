import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { loadable } from '../../../shared/data/loadable';
import { pageSize } from '../../../shared/data/paged-result';
import { Formats } from '../../../shared/format/formats';
import { BusyButton } from '../../../shared/ui/busy-button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { Pager } from '../../../shared/ui/pager';
import { AnsweringApi, type RegressionSummary, type RegressionTest } from '../answering-api';

/** Questions whose answers must stay right, and a button that asks them all again. */
@Component({
  selector: 'sm-regression-tests',
  imports: [BusyButton, EmptyState, LoadState, LocalizationPipe, Pager, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regression-tests.html',
})
export class RegressionTests {
  private readonly api = inject(AnsweringApi);
  private readonly errors = inject(ErrorText);

  readonly ask = output<string>();

  protected readonly formats = inject(Formats);
  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(Policies.KnowledgeEdit);
  protected readonly page = signal(1);
  private readonly request = computed(() => (this.page() - 1) * pageSize);
  protected readonly list = loadable(this.request, (skipCount) =>
    this.api.regressionTests({ skipCount, maxResultCount: pageSize }),
  );
  protected readonly running = signal(false);
  protected readonly summary = signal<RegressionSummary | null>(null);
  protected readonly error = signal('');

  reload(): void {
    this.list.reload();
  }

  protected runAll(): void {
    this.running.set(true);
    this.error.set('');
    this.api.runRegressionTests().subscribe({
      next: (summary) => {
        this.running.set(false);
        this.summary.set(summary);
        this.list.reload();
      },
      error: (error: unknown) => {
        this.running.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }

  protected remove(test: RegressionTest): void {
    this.api.deleteRegressionTest(test.id).subscribe({
      next: () => this.list.reload(),
      error: (error: unknown) => this.error.set(this.errors.of(error)),
    });
  }
}
