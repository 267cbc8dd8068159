import { LocalizationPipe } from '@abp/ng.core';
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { Agreement } from '../../../shared/data/agreement';
import { httpParams } from '../../../shared/data/http-params';
import { loadable } from '../../../shared/data/loadable';
import { pageSize, type PagedResult } from '../../../shared/data/paged-result';
import { Formats } from '../../../shared/format/formats';
import { ActionError } from '../../../shared/ui/action-error';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { Pager } from '../../../shared/ui/pager';
import { PartnerHeader } from '../partner-header';

interface Grant {
  readonly id: string;
  readonly clientName: string;
  readonly personName: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

const grants = '/api/partners/grants';

/** Which people let which apps work for the company, and a way to take it back. */
@Component({
  selector: 'sm-grants-page',
  imports: [ActionError, EmptyState, LoadState, LocalizationPipe, Pager, PartnerHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-page">
      <sm-partner-header titleKey="SupportMax::Grants:Title" />
      <section class="sm-card">
        <sm-action-error [action]="action" />
        <sm-load-state [source]="list" [skeletonRows]="3">
          @if (list.value(); as found) {
            @if (found.items.length) {
              <ul class="sm-list">
                @for (grant of found.items; track grant.id) {
                  <li class="py-3">
                    <p class="m-0">
                      {{ 'SupportMax::Grants:Lets' | abpLocalization: grant.personName : grant.clientName }}
                    </p>
                    <p class="sm-row-meta my-1">
                      @for (scope of grant.scopes; track scope) {
                        <span>{{ 'SupportMax::Scope:' + scope | abpLocalization }}</span>
                      }
                      <span>{{ formats.moment(grant.createdAt) }}</span>
                      <span>{{
                        grant.lastUsedAt
                          ? ('SupportMax::Clients:Used' | abpLocalization: formats.ago(grant.lastUsedAt))
                          : ('SupportMax::Clients:NeverUsed' | abpLocalization)
                      }}</span>
                    </p>
                    <button
                      type="button"
                      class="btn btn-sm btn-outline-danger"
                      [disabled]="action.busy()"
                      (click)="revoke(grant)"
                    >
                      {{ 'SupportMax::Grants:Revoke' | abpLocalization }}
                    </button>
                  </li>
                }
              </ul>
              <sm-pager [total]="found.totalCount" [page]="page()" (pageChange)="page.set($event)" />
            } @else {
              <sm-empty-state
                icon="bi-person-check"
                [title]="'SupportMax::Grants:EmptyTitle' | abpLocalization"
                [text]="'SupportMax::Grants:EmptyText' | abpLocalization"
              />
            }
          }
        </sm-load-state>
      </section>
    </div>
  `,
})
export class GrantsPage {
  private readonly http = inject(HttpClient);
  private readonly agreement = inject(Agreement);

  protected readonly formats = inject(Formats);
  protected readonly page = signal(1);
  protected readonly list = loadable(this.page, (page) =>
    this.http.get<PagedResult<Grant>>(grants, {
      params: httpParams({ skipCount: (page - 1) * pageSize, maxResultCount: pageSize }),
    }),
  );
  protected readonly action = createAction();

  protected revoke({ id }: Grant): void {
    const work = this.http.delete(`${grants}/${id}`);
    this.action.run(this.agreement.before(work, 'SupportMax::Grants:RevokeText'), () => this.list.reload());
  }
}
