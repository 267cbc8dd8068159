import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { createAction } from '../../../shared/data/action';
import type { Loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { ActionError } from '../../../shared/ui/action-error';
import { LoadState } from '../../../shared/ui/load-state';
import { RoutingApi, type DeskSettings } from '../routing-api';
import { Holidays } from './holidays';
import { officeHours, timeZones, toField, weekdayName, weekdays, type OpeningTime } from './opening-times';

/** When people are there: days and times in a time zone, and days off. Without any time they always are. */
@Component({
  selector: 'sm-opening-hours',
  imports: [ActionError, Holidays, LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './opening-hours.html',
  styleUrl: './opening-hours.css',
})
export class OpeningHours {
  private readonly api = inject(RoutingApi);

  readonly settings = input.required<Loadable<DeskSettings>>();

  protected readonly formats = inject(Formats);
  protected readonly weekdays = weekdays;
  protected readonly action = createAction();
  protected readonly toField = toField;
  protected readonly weekdayName = weekdayName;
  protected readonly times = linkedSignal<readonly OpeningTime[]>(
    () => this.settings().value()?.openingTimes ?? [],
  );
  protected readonly holidays = linkedSignal<readonly string[]>(
    () => this.settings().value()?.holidays ?? [],
  );
  protected readonly zone = linkedSignal(() => this.settings().value()?.timeZone ?? 'Etc/UTC');
  protected readonly zones = computed(() => timeZones(this.settings().value()?.timeZone ?? 'Etc/UTC'));

  protected ofDay(day: string): readonly OpeningTime[] {
    return this.times().filter((time) => time.day === day);
  }

  protected add(day: string): void {
    const last = this.ofDay(day).at(-1);
    this.times.update((times) => [
      ...times,
      last ? { day, from: last.to, to: last.to } : { day, from: '09:00:00', to: '17:00:00' },
    ]);
  }

  protected change(time: OpeningTime, part: 'from' | 'to', value: string): void {
    this.times.update((times) =>
      times.map((other) => (other === time ? { ...other, [part]: value + ':00' } : other)),
    );
  }

  protected remove(time: OpeningTime): void {
    this.times.update((times) => times.filter((other) => other !== time));
  }

  protected useOfficeHours(): void {
    this.times.set(officeHours);
  }

  protected save(event: Event, before: DeskSettings): void {
    event.preventDefault();
    const wanted: DeskSettings = {
      ...before,
      timeZone: this.zone(),
      openingTimes: this.times(),
      holidays: this.holidays(),
    };
    this.action.run(
      this.api.saveSettings(wanted),
      () => this.settings().set(wanted),
      'SupportMax::Desk:Done',
    );
  }
}
