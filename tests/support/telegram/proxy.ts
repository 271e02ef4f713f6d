import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';

/** A proxy that tunnels (CONNECT), or refuses to with 407. */
export async function openProxy(
  options: { refuses?: boolean } = {},
): Promise<{ url: string; tunnels: string[]; close(): void }> {
  const tunnels: string[] = [];
  const server: Server = createServer();
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    if (options.refuses) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 2\r\n\r\nno');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const way = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      way.pipe(socket);
      socket.pipe(way);
    });
    for (const end of [way, socket]) end.on('error', () => void [way.destroy(), socket.destroy()]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { url: `http://user:secret@127.0.0.1:${port}`, tunnels, close: () => server.close() };
}
