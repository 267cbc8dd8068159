import { LocalizationPipe, PermissionService } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
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
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { LoadState } from '../../../shared/ui/load-state';
import { KnowledgeApi } from '../knowledge-api';

/** The tenant's own list of product areas, in the order in which people choose from it. */
@Component({
  selector: 'sm-product-areas-page',
  imports: [LoadState, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page">
      <div class="sm-page-header">
        <h1>{{ 'SupportMax::ProductAreas:Title' | abpLocalization }}</h1>
        <a class="sm-back" routerLink="/knowledge">
          <i class="bi bi-arrow-left" aria-hidden="true"></i>
          {{ 'SupportMax::Menu:Knowledge' | abpLocalization }}
        </a>
      </div>
      <section class="sm-card">
        <p class="sm-muted">{{ 'SupportMax::ProductAreas:Text' | abpLocalization }}</p>
        @if (error()) {
          <p class="sm-alert sm-alert-danger" role="alert">{{ error() }}</p>
        }
        <sm-load-state [source]="stored">
          <ol class="sm-list">
            @for (name of names(); track $index; let index = $index) {
              <li>
                <input
                  #box
                  class="form-control"
                  maxlength="100"
                  [readonly]="!canEdit"
                  [value]="name"
                  [attr.aria-label]="'SupportMax::ProductAreas:Name' | abpLocalization: '' + (index + 1)"
                  (change)="rename(index, box.value)"
                />
                @if (canEdit) {
                  <button
                    type="button"
                    class="btn btn-light"
                    [disabled]="index === 0"
                    [attr.aria-label]="'SupportMax::ProductAreas:Up' | abpLocalization: name"
                    (click)="moveUp(index)"
                  >
                    <i class="bi bi-arrow-up" aria-hidden="true"></i>
                  </button>
                  <button
                    type="button"
                    class="btn btn-light"
                    [attr.aria-label]="'SupportMax::ProductAreas:Remove' | abpLocalization: name"
                    (click)="remove(index)"
                  >
                    <i class="bi bi-trash" aria-hidden="true"></i>
                  </button>
                }
              </li>
            }
          </ol>
          @if (canEdit) {
            <div class="sm-actions mt-3">
              <button type="button" class="btn btn-light" (click)="add()">
                <i class="bi bi-plus-lg" aria-hidden="true"></i>
                {{ 'SupportMax::ProductAreas:Add' | abpLocalization }}
              </button>
              <button
                type="button"
                class="btn btn-primary"
                [disabled]="!isChanged() || busy()"
                (click)="save()"
              >
                {{ 'SupportMax::Save' | abpLocalization }}
              </button>
            </div>
          }
        </sm-load-state>
      </section>
    </div>
  `,
  styles: `
    .sm-card {
      max-width: 44rem;
    }
    li {
      display: flex;
      gap: 0.5rem;
      padding: 0.375rem 0;
    }
    .sm-list > li + li {
      border: 0;
    }
    input {
      min-width: 0;
    }
  `,
})
export class ProductAreasPage {
  private readonly api = inject(KnowledgeApi);
  private readonly errors = inject(ErrorText);
  private readonly toaster = inject(ToasterService);

  protected readonly canEdit = inject(PermissionService).getGrantedPolicy(Policies.KnowledgeEdit);
  protected readonly stored = loadable(signal(0), () => this.api.productAreas());
  protected readonly names = signal<readonly string[]>([]);
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly isChanged = computed(() => !sameContent(this.names(), this.stored.value() ?? []));

  constructor() {
    effect(() => {
      const stored = this.stored.value();
      if (stored) untracked(() => this.names.set(stored));
    });
  }

  protected rename(index: number, name: string): void {
    this.names.update((names) => names.with(index, name.trim()));
  }

  protected moveUp(index: number): void {
    this.names.update((names) => names.with(index - 1, names[index]).with(index, names[index - 1]));
  }

  protected remove(index: number): void {
    this.names.update((names) => names.filter((_, other) => other !== index));
  }

  protected add(): void {
    this.names.update((names) => [...names, '']);
  }

  protected save(): void {
    this.busy.set(true);
    this.error.set('');
    const names = this.names().filter((name) => name !== '');
    this.api.changeProductAreas(names).subscribe({
      next: () => {
        this.busy.set(false);
        this.stored.reload();
        this.toaster.success('SupportMax::ProductAreas:Saved');
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }
}
