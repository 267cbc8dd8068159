import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Formats } from '../../../shared/format/formats';

/** Days on which nobody is there. */
@Component({
  selector: 'sm-holidays',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-field">
      <label for="holiday">{{ 'SupportMax::Hours:Holidays' | abpLocalization }}</label>
      <ul>
        @for (day of sorted(); track day) {
          <li class="sm-badge">
            {{ named(day) }}
            <button
              type="button"
              [attr.aria-label]="'SupportMax::Hours:RemoveHoliday' | abpLocalization: named(day)"
              (click)="remove(day)"
            >
              <i class="bi bi-x" aria-hidden="true"></i>
            </button>
          </li>
        } @empty {
          <li class="sm-muted">{{ 'SupportMax::Hours:NoHolidays' | abpLocalization }}</li>
        }
      </ul>
      <div class="new">
        <input #box id="holiday" type="date" class="form-control" />
        <button type="button" class="btn btn-light" (click)="add(box)">
          {{ 'SupportMax::Hours:AddHoliday' | abpLocalization }}
        </button>
      </div>
    </div>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li button {
      display: inline-flex;
      justify-content: center;
      min-width: 1.5rem;
      min-height: 1.5rem;
      padding: 0.25rem;
      border: 0;
      background: none;
      color: inherit;
    }
    .new {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    input {
      width: 11rem;
    }
  `,
})
export class Holidays {
  private readonly formats = inject(Formats);

  /** As `2026-12-25`. */
  readonly days = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();

  protected readonly sorted = computed(() => [...this.days()].sort());

  protected named(day: string): string {
    return new Intl.DateTimeFormat(this.formats.culture, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(day + 'T00:00:00Z'),
    );
  }

  protected add(box: HTMLInputElement): void {
    const day = box.value;
    box.value = '';
    if (day && !this.days().includes(day)) this.changed.emit([...this.days(), day]);
  }

  protected remove(day: string): void {
    this.changed.emit(this.days().filter((other) => other !== day));
  }
}
