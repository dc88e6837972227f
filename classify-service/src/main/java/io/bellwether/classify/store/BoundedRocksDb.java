package io.bellwether.classify.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on the memory of all stores of the process together; by default every store of every partition would take 50 MiB of cache and
 * 48 MiB of write buffers for itself.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long MIB = 1024 * 1024;
    private static final long CACHE_BYTES = 48 * MIB;
    private static final long WRITE_BUFFER_BYTES = 16 * MIB;
    private static final long MEMTABLE_BYTES = 4 * MIB;

    private static final class Shared {
        private static final Cache CACHE = new LRUCache(CACHE_BYTES);
        /** Counts the write buffers against the cache, which makes the cache the bound of both. */
        private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.BUFFERS);
        options.setWriteBufferSize(MEMTABLE_BYTES);
    }

    /** Nothing here belongs to one store. */
    @Override
    public void close(String storeName, Options options) {}
}
