import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import type { HubConnection } from '@microsoft/signalr';
import { ConnectionLostError, UnauthorizedError, readHubError } from './errors';
import { hubEvents } from './transport';
import type { HubLink, HubListener, HubTransport } from './transport';

/** The hub over SignalR. Reconnecting is the caller's: SignalR's own gives up on a failed first start. */
export function signalRTransport(host: string): HubTransport {
  return {
    async connect(visitorToken, listener) {
      const connection = new HubConnectionBuilder()
        .withUrl(`${host}/hubs/chat`, { accessTokenFactory: () => visitorToken, withCredentials: false })
        .configureLogging(LogLevel.None)
        .build();
      listen(connection, listener);
      try {
        await connection.start();
      } catch (error) {
        throw isUnauthorized(error) ? new UnauthorizedError() : new ConnectionLostError(String(error));
      }
      return link(connection);
    },
  };
}

function listen(connection: HubConnection, listener: HubListener): void {
  for (const name of hubEvents) connection.on(name, (payload: unknown) => listener.event(name, payload));
  connection.onclose(() => listener.closed());
}

function link(connection: HubConnection): HubLink {
  return {
    async invoke(method, ...args) {
      try {
        return await connection.invoke<unknown>(method, ...args);
      } catch (error) {
        const isConnected = connection.state === HubConnectionState.Connected;
        throw isConnected ? readHubError(error) : new ConnectionLostError(String(error));
      }
    },
    stop: () => void connection.stop(),
  };
}

/** SignalR wraps the refusal of its negotiation in a text, so the status is only to be found there. */
function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && /\b401\b/.test(error.message);
}
