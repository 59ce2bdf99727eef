-- The place of a key among all keys of a service, and how often this key has come: {1, 1} for the first call.
-- KEYS: memory of the key, counter of the service. ARGV: seconds to remember.
local n = redis.call('HGET', KEYS[1], 'n')
if not n then
  n = redis.call('INCR', KEYS[2])
  redis.call('HSET', KEYS[1], 'n', n)
end
local attempt = redis.call('HINCRBY', KEYS[1], 'attempt', 1)
redis.call('EXPIRE', KEYS[1], ARGV[1])
return { tonumber(n), attempt }
