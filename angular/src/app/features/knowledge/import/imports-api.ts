import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

export interface RejectedRow {
  /** Line of the file, counted from 1 with the heading. */
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface ImportProgress {
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** Rows of the file; 0 while they have not been counted. */
  readonly total: number;
  readonly processed: number;
  readonly imported: number;
  readonly updated: number;
  readonly rejectedCount: number;
  /** The first of them; a file can have more than anybody reads. */
  readonly rejected: readonly RejectedRow[];
}

@Injectable({ providedIn: 'root' })
export class ImportsApi {
  private readonly http = inject(HttpClient);

  start(file: Blob, publish: boolean): Observable<{ readonly id: string }> {
    return this.http.post<{ id: string }>('/api/knowledge/imports', file, {
      headers: { 'Content-Type': 'text/csv' },
      params: { publish },
    });
  }

  progress(id: string): Observable<ImportProgress> {
    return this.http.get<ImportProgress>(`/api/knowledge/imports/${encodeURIComponent(id)}`);
  }
}
