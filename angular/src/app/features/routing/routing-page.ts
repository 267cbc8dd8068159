import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime, interval, merge } from 'rxjs';
import { loadable } from '../../shared/data/loadable';
import { LoadState } from '../../shared/ui/load-state';
import { DeskHub } from '../conversations/live/desk-hub';
import { AgentList } from './agents/agent-list';
import { CannedResponses } from './canned/canned-responses';
import { DeskOverview } from './overview/desk-overview';
import { QueueSetup } from './queues/queue-setup';
import { RoutingApi } from './routing-api';
import { DeskRules } from './rules/desk-rules';
import { OpeningHours } from './rules/opening-hours';
import { PriorityRules } from './rules/priority-rules';

const refreshMilliseconds = 2_000;
const lookEveryMilliseconds = 10_000;

/** What a supervisor leads by: queues, agents, load, promises at risk, and how all that is set up. */
@Component({
  selector: 'sm-routing-page',
  imports: [
    AgentList,
    CannedResponses,
    DeskOverview,
    DeskRules,
    LoadState,
    LocalizationPipe,
    OpeningHours,
    PriorityRules,
    QueueSetup,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './routing-page.html',
})
export class RoutingPage {
  private readonly api = inject(RoutingApi);

  protected readonly overview = loadable(signal(0), () => this.api.overview());
  protected readonly settings = loadable(signal(0), () => this.api.settings());

  constructor() {
    const hub = inject(DeskHub);
    hub.watch(inject(DestroyRef));
    merge(hub.statuses$, hub.connected$, interval(lookEveryMilliseconds))
      .pipe(auditTime(refreshMilliseconds), takeUntilDestroyed())
      .subscribe(() => this.overview.reload());
  }
}
