import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import { loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { ActionError } from '../../../shared/ui/action-error';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import { ClientsApi } from '../clients/clients-api';
import { PartnerHeader } from '../partner-header';
import { frameSamples } from './frame-samples';
import { PartnerLine } from './partner-line';

const mostClients = 1_000;

/** The WebSocket, tried by hand: connect as a program, send frames, see what comes. */
@Component({
  selector: 'sm-console-page',
  imports: [ActionError, EmptyState, LoadState, LocalizationPipe, PartnerHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './console-page.html',
  styleUrl: './console-page.css',
})
export class ConsolePage {
  private readonly api = inject(ClientsApi);

  protected readonly formats = inject(Formats);
  protected readonly samples = frameSamples;
  protected readonly line = new PartnerLine();
  protected readonly action = createAction();
  protected readonly list = loadable(signal(mostClients), (maxResultCount) =>
    this.api.list({ skipCount: 0, maxResultCount }),
  );
  /** Programs that work for themselves and may converse. */
  protected readonly clients = computed(() =>
    (this.list.value()?.items ?? []).filter(
      ({ isActive, isPublic, scopes }) => isActive && !isPublic && scopes.includes('conversations'),
    ),
  );
  protected readonly chosen = signal('');
  protected readonly clientId = computed(() => this.chosen() || this.clients()[0]?.id);
  protected readonly frame = signal(JSON.stringify(frameSamples[0].frame, null, 2));
  private taken = 1;
  private readonly conversationId = computed(() => {
    for (const { direction, text } of this.line.entries()) {
      const found = direction === 'received' ? /"conversationId": "([^"]+)"/.exec(text)?.[1] : undefined;
      if (found) return found;
    }
    return null;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.line.close());
  }

  protected connect(): void {
    const id = this.clientId();
    if (id) this.action.run(this.api.token(id), (token) => this.line.open(token));
  }

  /** The sample with a `ref` of its own: the same one again would be the same message. */
  protected take(index: number): void {
    this.taken++;
    const text = JSON.stringify(frameSamples[index]?.frame, null, 2);
    this.frame.set(
      text
        .replace('{id}', this.conversationId() ?? '{id}')
        .replace(/"ref": "(\w)-1"/, `"ref": "$1-${this.taken}"`),
    );
  }

  /** One line on the wire, however it is written here. */
  protected send(event: Event): void {
    event.preventDefault();
    this.line.send(this.frame());
  }
}
